#pragma once

#include "ui/kit/legible_highlighter.h"

#include <QHash>

#include <memory>

namespace KSyntaxHighlighting
{
class Repository;
}

namespace Sonnet
{
class Speller;
}

namespace agentee::ui
{

/// Colours of Markdown and a wavy line under words that the dictionary does not know. Code, links and names
/// with digits or capitals inside are not looked up.
class MarkdownHighlighter : public LegibleHighlighter
{
public:
    explicit MarkdownHighlighter(QTextDocument *document);
    ~MarkdownHighlighter() override;

    /// Until then nothing is coloured. See markdownDefinitions().
    void setDefinitions(std::shared_ptr<KSyntaxHighlighting::Repository> definitions);
    void setDark(bool dark);
    /// The dictionary is loaded when spelling is switched on for the first time.
    void setSpellCheckEnabled(bool enabled);
    bool isSpellCheckEnabled() const { return m_spellCheck; }
    void setLanguage(const QString &language);
    QStringList suggestions(const QString &word) const;
    bool isMisspelled(const QString &word);
    void addToDictionary(const QString &word);

protected:
    void highlightBlock(const QString &text) override;

private:
    void chooseTheme();
    void loadDictionary();
    void markSpelling(const QString &text);

    std::shared_ptr<KSyntaxHighlighting::Repository> m_definitions;
    std::unique_ptr<Sonnet::Speller> m_speller;
    QHash<QString, bool> m_known; ///< asking the dictionary costs more than remembering
    QString m_language;
    bool m_dark = false;
    bool m_spellCheck = false;
};

} // namespace agentee::ui
