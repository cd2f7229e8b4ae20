#include "ui/settings/editing_page.h"

#include "ui/kit/segmented_control.h"
#include "ui/settings/settings.h"

#include <Sonnet/Speller>

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int comboWidth = 240;

/// Shows the entry with that data; one that is not there any more is shown by its name, so that it is not
/// lost.
void showData(QComboBox &combo, const QString &data)
{
    int index = combo.findData(data);
    if (index < 0) {
        combo.addItem(data, data);
        index = combo.count() - 1;
    }
    combo.setCurrentIndex(index);
}

} // namespace

QString EditingPage::title()
{
    return tr("Editor");
}

EditingPage::EditingPage(Settings &settings, QWidget *parent)
    : SettingsPage(
          title(), u"document-edit"_s, tr("How the text of a section is written and checked."), parent)
    , m_settings(settings)
{
    addFont();
    addPreviewSide();
    addHeading(tr("Spelling"));
    addSpelling();
}

void EditingPage::addFont()
{
    auto *font = new QComboBox;
    font->setObjectName(u"editorFontChoice"_s);
    font->setFixedWidth(comboWidth);
    font->addItem(tr("Like the system"), QString());
    for (const QString &family : QFontDatabase::families()) {
        if (QFontDatabase::isFixedPitch(family) && !QFontDatabase::isPrivateFamily(family))
            font->addItem(family, family);
    }
    addRow(tr("Font"), tr("Fonts with letters of one width, in which lists and tables line up."), font);
    const auto show = [this, font] { showData(*font, m_settings.editing().fontFamily); };
    show();
    connect(&m_settings, &Settings::editingChanged, this, show);
    connect(font, &QComboBox::activated, this, [this, font] {
        EditingChoices choices = m_settings.editing();
        choices.fontFamily = font->currentData().toString();
        m_settings.setEditing(choices);
    });
}

void EditingPage::addPreviewSide()
{
    auto *side = new SegmentedControl;
    side->setObjectName(u"previewSideChoice"_s);
    side->addSegment(QString::number(int(PreviewSide::Left)), tr("Left"));
    side->addSegment(QString::number(int(PreviewSide::Right)), tr("Right"));
    side->addSegment(QString::number(int(PreviewSide::Below)), tr("Below"));
    addRow(tr("Preview"), tr("Where it stands beside the text, when you chose Split."), side);
    const auto show = [this, side] {
        side->setCurrent(QString::number(int(m_settings.editing().previewSide)));
    };
    show();
    connect(&m_settings, &Settings::editingChanged, this, show);
    connect(side, &SegmentedControl::currentChanged, this, [this](const QString &id) {
        EditingChoices choices = m_settings.editing();
        choices.previewSide = PreviewSide(id.toInt());
        m_settings.setEditing(choices);
    });
}

QString EditingPage::whatChecks(int dictionaries)
{
    if (dictionaries > 0)
        return tr("%n dictionary(ies) found on this computer.", nullptr, dictionaries);
    if (Sonnet::Speller().availableBackends().isEmpty()) {
        return tr(
            "There is no spell checker on this computer. Install Sonnet's for Hunspell (the package is "
            "called sonnet6-plugins or kf6-sonnet-hunspell) and a dictionary, then start Agentee again.");
    }
    return tr("There is no dictionary on this computer. Install one for your system's spell "
              "checker (Hunspell), then start Agentee again.");
}

void EditingPage::addSpelling()
{
    auto *check = new QCheckBox(tr("Check spelling while I write"));
    check->setObjectName(u"spellCheckChoice"_s);
    addChoice(check, tr("Unknown words get a wavy line. Nothing leaves this computer for that."));

    auto *language = new QComboBox;
    language->setObjectName(u"spellLanguageChoice"_s);
    language->setFixedWidth(comboWidth);
    language->addItem(tr("Like the system"), QString());
    const QMap<QString, QString> dictionaries = Sonnet::Speller().availableDictionaries();
    for (auto entry = dictionaries.cbegin(); entry != dictionaries.cend(); ++entry)
        language->addItem(entry.key(), entry.value());
    addRow(tr("Dictionary"), whatChecks(int(dictionaries.size())), language);

    const auto show = [this, check, language, some = !dictionaries.isEmpty()] {
        check->setChecked(m_settings.editing().spellCheck);
        showData(*language, m_settings.editing().spellLanguage);
        language->setEnabled(some && check->isChecked());
    };
    show();
    connect(&m_settings, &Settings::editingChanged, this, show);
    const auto choose = [this, check, language] {
        EditingChoices choices = m_settings.editing();
        choices.spellCheck = check->isChecked();
        choices.spellLanguage = language->currentData().toString();
        m_settings.setEditing(choices);
    };
    connect(check, &QCheckBox::clicked, this, choose);
    connect(language, &QComboBox::activated, this, choose);
}

} // namespace agentee::ui
