#include "ui/share/person_picker.h"

#include "sync/people_store.h"
#include "sync/store.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/avatar.h"
#include "ui/kit/spoken_rows.h"
#include "ui/kit/text_start.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int mostFound = 6;
constexpr int personHeight = 40;
constexpr int emailRole = Qt::UserRole + 1;
constexpr int initialsRole = Qt::UserRole + 2;
constexpr int idRole = Qt::UserRole + 3;

/// A disc, the name, and the address below it.
class PersonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, personHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = coloursOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (option.state & QStyle::State_Selected)
            painter->setBrush(c.selected);
        else if (option.state & QStyle::State_MouseOver)
            painter->setBrush(c.hover);
        painter->drawRoundedRect(option.rect, grid::radius, grid::radius);
        const auto placed = [&option](const QRect &place) {
            return QStyle::visualRect(option.direction, option.rect, place);
        };
        const QRectF disc =
            placed(QRect(option.rect.left() + grid::small, option.rect.center().y() - 11, 24, 24));
        paintAvatar(*painter, disc, index.data(idRole).toString(), index.data(initialsRole).toString(),
            option.palette);
        const QRect text = placed(option.rect.adjusted(grid::small + 24 + grid::small, 3, -grid::small, -3));
        painter->setFont(fontFor(TextSize::Body));
        painter->setPen(c.text);
        painter->drawText(text, Qt::AlignTop | textStart(option.direction),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setFont(fontFor(TextSize::Meta));
        painter->setPen(c.secondaryText);
        painter->drawText(text, Qt::AlignBottom | textStart(option.direction),
            painter->fontMetrics().elidedText(
                index.data(emailRole).toString(), Qt::ElideMiddle, text.width()));
        painter->restore();
    }
};

} // namespace

PersonPicker::PersonPicker(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
    , m_nobody(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_choice(new QWidget)
    , m_avatar(new Avatar(32))
    , m_name(new TextLabel({}, TextLabel::Tone::Normal, TextSize::Body, QFont::Medium))
    , m_email(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
{
    speakRows(m_list);
    m_field->setObjectName(QStringLiteral("recipientField"));
    m_field->setAccessibleName(tr("Colleague"));
    m_field->setPlaceholderText(tr("Name or address of a colleague"));
    m_field->setMaxLength(int(models::limits::EmailLength));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("recipientList"));
    m_list->setAccessibleName(tr("Colleagues found"));
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nobody->hide();
    auto *change = new QPushButton(tr("Change"));
    change->setObjectName(QStringLiteral("changeRecipientButton"));
    markQuiet(change);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_email);
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(grid::small);
    choice->addWidget(m_avatar);
    choice->addLayout(names, 1);
    choice->addWidget(change);
    m_choice->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::unit);
    layout->addWidget(m_choice);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_nobody);
    setFocusProxy(m_field);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        search();
        Q_EMIT changed();
    });
    for (const auto chosen : {&QListWidget::itemClicked, &QListWidget::itemActivated})
        connect(m_list, chosen, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(change, &QPushButton::clicked, this, [this] {
        setPerson(std::nullopt);
        m_field->setFocus();
        Q_EMIT changed();
    });
    connect(&store.people(), &sync::PeopleStore::changed, this, [this] {
        search();
        showChoice();
    });
    search();
}

QString PersonPicker::words() const
{
    return m_field->text();
}

void PersonPicker::setWords(const QString &words)
{
    m_field->setText(words);
}

void PersonPicker::setPerson(std::optional<models::Id> personId)
{
    m_person = personId;
    showChoice();
}

void PersonPicker::search()
{
    m_found = m_store.people().find(m_field->text(), mostFound);
    m_list->clear();
    for (const models::Person &person : std::as_const(m_found)) {
        auto *item = new QListWidgetItem(person.name, m_list);
        item->setData(emailRole, person.email);
        item->setData(initialsRole, person.initials);
        item->setData(idRole, models::idText(person.id));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(person.name, person.email));
    }
    if (!m_found.isEmpty())
        m_list->setCurrentRow(0);
    m_list->setFixedHeight(int(m_found.size()) * personHeight + 2 * m_list->frameWidth());
    showChoice();
}

void PersonPicker::choose(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    setPerson(m_found.at(row).id);
    Q_EMIT changed();
}

void PersonPicker::showChoice()
{
    const auto person = m_person ? m_store.people().person(*m_person) : std::nullopt;
    m_choice->setVisible(person.has_value());
    m_field->setVisible(!person);
    m_list->setVisible(!person && !m_found.isEmpty());
    m_nobody->setTextOrHide(!person && m_found.isEmpty()
            ? tr("Nobody at %1 is called that. Only colleagues can be chosen.").arg(m_store.tenant().name)
            : QString());
    if (!person)
        return;
    m_avatar->setPerson(models::idText(person->id), person->name, person->initials);
    m_name->setText(person->name);
    m_email->setText(person->email);
}

bool PersonPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace agentee::ui
