#include "ui/settings/settings_page.h"

#include "ui/collaboration/text_label.h"
#include "ui/kit/section_header.h"
#include "ui/kit/text_start.h"

#include <QAbstractButton>
#include <QComboBox>

namespace agentee::ui
{

namespace
{

constexpr int pageWidth = 620;
constexpr int mark = 24; ///< of a check box, before its text

} // namespace

SettingsPage::SettingsPage(
    const QString &name, const QString &iconName, const QString &sentence, QWidget *parent)
    : ScrollColumn(parent)
    , m_name(name)
    , m_iconName(iconName)
{
    setAccessibleName(name);
    setColumnWidth(pageWidth);
    body()->setAlignment(Qt::AlignTop);
    auto *header = new SectionHeader(name);
    header->setSubtitle(sentence);
    body()->addWidget(header);
}

QString SettingsPage::words() const
{
    QStringList words{m_name};
    for (const QLabel *label : findChildren<QLabel *>())
        words.append(label->text());
    for (const QAbstractButton *button : findChildren<QAbstractButton *>())
        words.append(button->text());
    return words.join(u'\n');
}

void SettingsPage::addHeading(const QString &text)
{
    auto *heading = new TextLabel(text, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold);
    heading->setContentsMargins(0, grid::medium, 0, 0);
    body()->addWidget(heading);
}

void SettingsPage::addRow(const QString &title, const QString &help, QWidget *control)
{
    auto *name = new TextLabel(title);
    name->setBuddy(control);
    auto *sentence = new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta);
    sentence->setTextOrHide(help);
    control->setAccessibleName(title);
    control->setAccessibleDescription(help);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::large);
    row->addLayout(texts, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    body()->addLayout(row);
}

void SettingsPage::addChoice(QWidget *control, const QString &help)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(control);
    if (!help.isEmpty()) {
        auto *sentence = new TextLabel(help, TextLabel::Tone::Quiet, TextSize::Meta);
        sentence->setContentsMargins(marginsFromStart(layoutDirection(), mark, 0, 0, 0));
        column->addWidget(sentence);
        control->setAccessibleDescription(help);
    }
    body()->addLayout(column);
}

TextLabel *SettingsPage::addText(const QString &text)
{
    auto *label = new TextLabel(text, TextLabel::Tone::Quiet);
    body()->addWidget(label);
    return label;
}

} // namespace agentee::ui
