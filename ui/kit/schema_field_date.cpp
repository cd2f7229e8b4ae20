#include "ui/kit/schema_field_date.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qsizetype isoLength = 10; ///< Qt takes longer ones, too: with a time
constexpr int earliestShortYear = 2000; ///< what "26" as a year belongs to

QString shortFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1StringView("yyyy")))
        format.replace(QLatin1StringView("yy"), QLatin1StringView("yyyy"));
    return format;
}

} // namespace

QDate dateFromText(const QString &text)
{
    const QString words = text.simplified();
    const QLocale locale;
    for (const QDate &date : {words.size() == isoLength ? QDate::fromString(words, Qt::ISODate) : QDate(),
             locale.toDate(words, shortFormat()),
             locale.toDate(words, QLocale::ShortFormat, earliestShortYear),
             locale.toDate(words, QLocale::LongFormat, earliestShortYear)}) {
        if (date.isValid() && date.year() >= 1000 && date.year() <= 9999)
            return date;
    }
    return {};
}

QString dateText(QDate date)
{
    return QLocale().toString(date, shortFormat());
}

SchemaDateInput::SchemaDateInput(QWidget *parent)
    : SchemaLeaf(parent)
    , m_edit(new QLineEdit(this))
    , m_open(
          m_edit->addAction(controlIcon(QStringLiteral("view-calendar-month")), QLineEdit::TrailingPosition))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setMaxLength(100);
    m_edit->setPlaceholderText(tr("Not set"));
    m_edit->installEventFilter(this);
    m_open->setText(tr("Open the calendar"));
    m_open->setToolTip(tr("Open the calendar (Alt+Down)"));
    connect(m_open, &QAction::triggered, this, &SchemaDateInput::openCalendar);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            take(QJsonValue::Undefined);
        else if (const QDate date = dateFromText(text); date.isValid())
            take(date.toString(Qt::ISODate));
        else
            complain();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (hasSyntaxError())
            Q_EMIT complained(tr("This is not a day. Write it like %1.").arg(dateText(QDate(2026, 12, 24))));
        else
            display(value());
    });
}

void SchemaDateInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_open->setVisible(!readOnly);
}

QWidget *SchemaDateInput::control()
{
    return m_edit;
}

void SchemaDateInput::display(const QJsonValue &value)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    const QString text = date.isValid() ? dateText(date) : value.toString();
    if (text == m_edit->text())
        return;
    const int cursor = m_edit->cursorPosition();
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(text);
    m_edit->setCursorPosition(holdsFocus() ? cursor : 0);
}

bool SchemaDateInput::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_edit->isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool down = key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier);
        if (down || key->key() == Qt::Key_F4) {
            openCalendar();
            return true;
        }
    }
    return SchemaLeaf::eventFilter(watched, event);
}

void SchemaDateInput::makeCalendar()
{
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(grid::small, grid::small, grid::small, grid::small);
    m_calendar = new QCalendarWidget(m_popup);
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    column->addWidget(m_calendar);
    auto *row = new QHBoxLayout;
    auto *today = new QPushButton(tr("Today"), m_popup);
    auto *none = new QPushButton(tr("Not set"), m_popup);
    markQuiet(today);
    markQuiet(none);
    row->addWidget(today);
    row->addStretch();
    row->addWidget(none);
    column->addLayout(row);
    connect(m_calendar, &QCalendarWidget::clicked, this, &SchemaDateInput::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &SchemaDateInput::pick);
    connect(today, &QPushButton::clicked, this, [this] { pick(QDate::currentDate()); });
    connect(none, &QPushButton::clicked, this, [this] { pick({}); });
}

void SchemaDateInput::openCalendar()
{
    if (!m_popup)
        makeCalendar();
    // Weekends are days like others here: red is kept for what is wrong.
    QTextCharFormat plain;
    plain.setForeground(coloursOf(this).text);
    m_calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    m_calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    const QDate date = QDate::fromString(value().toString(), Qt::ISODate);
    m_calendar->setSelectedDate(date.isValid() ? date : QDate::currentDate());
    m_popup->adjustSize();
    const QSize size = m_popup->sizeHint();
    QPoint place = mapToGlobal(QPoint(0, height() + grid::unit));
    if (const QScreen *display = screen()) {
        const QRect room = display->availableGeometry();
        if (place.y() + size.height() > room.bottom())
            place.setY(mapToGlobal(QPoint()).y() - size.height() - grid::unit);
        place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - size.width())));
    }
    m_popup->move(place);
    m_popup->show();
    m_calendar->setFocus();
}

void SchemaDateInput::pick(QDate date)
{
    m_popup->hide();
    m_edit->setFocus(Qt::PopupFocusReason);
    m_edit->setText(date.isValid() ? dateText(date) : QString());
    const QJsonValue picked =
        date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Undefined);
    if (picked != value() || hasSyntaxError())
        take(picked);
}

} // namespace agentee::ui
