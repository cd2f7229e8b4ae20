#include "ui/palette/command_palette.h"

#include "ui/kit/spoken_rows.h"
#include "ui/kit/theme.h"
#include "ui/palette/palette_delegate.h"
#include "ui/palette/palette_model.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int shadow = 20; ///< px around the box
constexpr int boxWidth = 640;
constexpr int fromTop = 64;
constexpr int rowsInSight = 11;
constexpr int mostRows = 50;
constexpr int longestWords = 200;

} // namespace

CommandPalette::CommandPalette(PaletteSource &source, QWidget &window)
    : QWidget(&window)
    , m_source(source)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    hide();
    m_field->setObjectName(u"paletteField"_s);
    m_field->setFrame(false);
    m_field->setMaxLength(longestWords);
    m_field->setFont(fontFor(TextSize::Title));
    m_field->setPlaceholderText(tr("An action, a proposal, a section or a colleague"));
    m_field->setAccessibleName(tr("What to do, or where to go"));
    m_field->installEventFilter(this);
    speakRows(m_list);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    auto *hint = new QLabel(tr("↑ ↓ choose  ·  Enter opens  ·  Esc closes"), this);
    hint->setFont(fontFor(TextSize::Meta));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setContentsMargins(grid::medium, 0, grid::medium, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(shadow, shadow + grid::small, shadow, shadow + grid::small);
    column->setSpacing(grid::small);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(grid::medium, 0, grid::medium, grid::unit);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(hint);

    connect(m_field, &QLineEdit::textChanged, this, [this] { search({}); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::activated, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::announce);
    connect(&source, &PaletteSource::changed, this, [this] {
        // What arrives while somebody chooses does not move their choice.
        const int row = m_list->currentIndex().row();
        if (isVisible())
            search(row > 0 ? m_model->at(row).name : QString());
    });
    window.installEventFilter(this);
}

void CommandPalette::open(const PaletteSource::Context &context)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->clear();
    m_source.refresh(context);
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    const bool ours = isAncestorOf(QApplication::focusWidget());
    hide();
    if (ours && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

void CommandPalette::search(const QString &current)
{
    m_model->setItems(m_source.find(m_field->text(), mostRows));
    int row = 0;
    for (int i = 0; i < m_model->rowCount() && !current.isEmpty(); ++i) {
        if (m_model->at(i).name == current)
            row = i;
    }
    m_list->setCurrentIndex(m_model->index(row));
    fit();
}

void CommandPalette::fit()
{
    const QRect window = parentWidget()->rect();
    const int width = std::min(boxWidth, window.width() - 2 * grid::large) + 2 * shadow;
    const int room = window.height() - fromTop - grid::large;
    const int rows = std::clamp(m_model->rowCount(), 1, rowsInSight);
    m_list->setFixedHeight(std::min(rows * rowHeight() + 2, std::max(rowHeight(), room - 4 * rowHeight())));
    layout()->activate();
    setGeometry((window.width() - width) / 2, fromTop - shadow, width, sizeHint().height());
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int wanted = m_list->currentIndex().row() + rows;
    // One more step at an end goes to the other; a page stops there.
    const int row = std::abs(rows) == 1 ? (wanted + count) % count : std::clamp(wanted, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !isVisible()) // a click may be an activation, too
        return;
    const PaletteItem item = m_model->at(index.row());
    dismiss();
    m_source.remember(item.kind, item.name);
    Q_EMIT chosen(item);
}

void CommandPalette::announce(const QModelIndex &index)
{
    if (!index.isValid() || !isVisible())
        return;
    QAccessibleAnnouncementEvent said(m_field, index.data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&said);
}

bool CommandPalette::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        move(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(rowsInSight - 1);
        return true;
    case Qt::Key_PageUp:
        move(1 - rowsInSight);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // Another window, or the field's own menu, is no farewell.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        fit();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = coloursOf(this);
    const QRectF box = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    painter.setPen(Qt::NoPen);
    QColor shade(Qt::black);
    shade.setAlpha(colours.dark ? 8 : 3);
    painter.setBrush(shade);
    for (int distance = 1; distance < shadow; ++distance) {
        const double out = distance;
        painter.drawRoundedRect(
            box.adjusted(-out, -out * 0.6, out, out), grid::radius + out, grid::radius + out);
    }
    painter.setPen(colours.border);
    painter.setBrush(colours.elevated);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5 * grid::radius, 1.5 * grid::radius);
    const double under = m_field->mapTo(this, QPoint(0, m_field->height())).y() + grid::unit + 0.5;
    painter.drawLine(QPointF(box.left() + 1, under), QPointF(box.right() - 1, under));
}

} // namespace agentee::ui
