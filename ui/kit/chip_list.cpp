#include "ui/kit/chip_list.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/icons.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOption>

namespace agentee::ui
{

namespace
{

constexpr int chipHeight = 24;
constexpr int maximumChips = 200;
constexpr int maximumLength = 500;
constexpr int widestChip = 320;
constexpr int cross = 14;

/// A button, for assistive technology too: pressing it does nothing, its cross and Delete take it away.
class Chip : public QAbstractButton
{
public:
    Chip(const QString &text, bool removable, QWidget *parent)
        : QAbstractButton(parent)
        , m_text(text)
        , m_removable(removable)
    {
        setAccessibleName(removable ? ChipList::tr("%1, press Delete to remove").arg(text) : text);
        setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        if (sizeHint().width() == widestChip)
            setToolTip(plainTip(text));
    }

    QSize sizeHint() const override
    {
        const int extra = 2 * grid::small + (m_removable ? cross + grid::unit : 0);
        return {qMin(widestChip, QFontMetrics(font()).horizontalAdvance(m_text) + extra + 1), chipHeight};
    }

    QRect crossRect() const
    {
        const QRect place(width() - cross - 6, (height() - cross) / 2, cross, cross);
        return QStyle::visualRect(layoutDirection(), rect(), place);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = coloursOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accentSoft);
        painter.drawRoundedRect(rect(), chipHeight / 2.0, chipHeight / 2.0);
        const int end = m_removable ? cross + grid::small : grid::small;
        const QRect words = QStyle::visualRect(
            layoutDirection(), rect(), QRect(grid::small + 1, 0, width() - grid::small - end, height()));
        painter.setPen(c.text);
        painter.drawText(words, Qt::AlignVCenter | textStart(layoutDirection()),
            painter.fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
        if (m_removable)
            controlIcon(QStringLiteral("window-close-symbolic")).paint(&painter, crossRect());
        if (hasFocus())
            paintFocusRing(painter, rect(), palette(), chipHeight / 2.0);
    }

private:
    QString m_text;
    bool m_removable;
};

} // namespace

ChipList::ChipList(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, grid::unit))
    , m_input(new QLineEdit(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_input->setFrame(false);
    m_input->setFixedHeight(chipHeight);
    m_input->setMinimumWidth(90);
    m_input->setMaxLength(maximumLength * 20);
    QPalette clear = m_input->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_input->setPalette(clear);
    m_input->installEventFilter(this);
    m_flow->addWidget(m_input);
    setInputName(tr("Add…"));
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u'\n'))
            commitInput();
    });
    connect(m_input, &QLineEdit::editingFinished, this, &ChipList::commitInput);
    rebuild();
}

void ChipList::setChips(const QStringList &chips)
{
    m_chips = chips.first(qMin(chips.size(), qsizetype(maximumChips)));
    for (QString &chip : m_chips)
        chip.truncate(maximumLength);
    rebuild();
}

void ChipList::setEditable(bool editable)
{
    m_editable = editable;
    rebuild();
}

void ChipList::setInputName(const QString &name)
{
    m_input->setAccessibleName(name);
    m_input->setPlaceholderText(name);
    setAccessibleName(name);
}

void ChipList::commitInput()
{
    static const QRegularExpression separators(QStringLiteral("[,\\n\\r\\x{2028}\\x{2029}]+"));
    bool changed = false;
    const QStringList parts = m_input->text().split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString text = part.simplified().left(maximumLength);
        if (text.isEmpty() || m_chips.contains(text) || m_chips.size() >= maximumChips)
            continue;
        m_chips.append(text);
        changed = true;
    }
    m_input->clear();
    if (!changed)
        return;
    rebuild();
    Q_EMIT edited();
}

void ChipList::take(int index)
{
    if (index < 0 || index >= m_chips.size())
        return;
    m_chips.removeAt(index);
    rebuild();
    m_input->setFocus();
    Q_EMIT edited();
}

bool ChipList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Backspace && m_input->text().isEmpty() && !m_chips.isEmpty()) {
                take(int(m_chips.size()) - 1);
                return true;
            }
            if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_input->text().isEmpty()) {
                commitInput();
                return true;
            }
        }
        return false;
    }
    auto *chip = dynamic_cast<Chip *>(watched);
    if (!chip || !m_editable)
        return false;
    const int index = int(m_chipWidgets.indexOf(chip));
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            take(index);
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonRelease) {
        if (chip->crossRect()
                .adjusted(-4, -4, 4, 4)
                .contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
            take(index);
            return true;
        }
    }
    return false;
}

void ChipList::paintEvent(QPaintEvent *)
{
    if (!m_editable)
        return;
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_input->hasFocus());
    option.state.setFlag(QStyle::State_MouseOver, underMouse());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

void ChipList::rebuild()
{
    for (QWidget *chip : std::as_const(m_chipWidgets)) {
        m_flow->removeWidget(chip);
        chip->setVisible(false);
        chip->deleteLater();
    }
    m_chipWidgets.clear();
    for (const QString &text : std::as_const(m_chips)) {
        auto *chip = new Chip(text, m_editable, this);
        chip->installEventFilter(this);
        m_flow->insertWidget(int(m_chipWidgets.size()), chip);
        m_chipWidgets.append(chip);
        chip->setVisible(true);
    }
    m_input->setVisible(m_editable);
    const int inset = m_editable ? grid::unit : 0;
    m_flow->setContentsMargins(inset, inset, inset, inset);
    updateGeometry();
    update();
}

} // namespace agentee::ui
