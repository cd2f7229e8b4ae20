#include "ui/kit/markdown_highlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <Sonnet/Speller>

#include <QTextBoundaryFinder>
#include <QTextDocument>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostRemembered = 50'000;
constexpr qsizetype longestLine = 20'000; ///< longer ones are data, not prose

/// Whether a word is prose: letters, a capital only in front.
bool isProse(QStringView word)
{
    if (word.size() < 2 || word.size() > 60)
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word.at(i);
        const bool apostrophe = c == u'\'' || c == u'’';
        if (!(c.isLetter() || c.isMark() || apostrophe) || (i > 0 && c.isUpper()))
            return false;
    }
    return true;
}

/// Where a line is not prose: inline code and addresses, as pairs of start and end.
QList<std::pair<qsizetype, qsizetype>> otherThanProse(const QString &text)
{
    QList<std::pair<qsizetype, qsizetype>> ranges;
    qsizetype open = text.indexOf(u'`');
    while (open >= 0) {
        const qsizetype close = text.indexOf(u'`', open + 1);
        ranges.append({open, close < 0 ? text.size() : close});
        open = close < 0 ? -1 : text.indexOf(u'`', close + 1);
    }
    for (const QStringView scheme : {u"://", u"](", u"@", u"www."}) {
        for (qsizetype at = text.indexOf(scheme); at >= 0; at = text.indexOf(scheme, at + 1)) {
            qsizetype from = at;
            while (from > 0 && !text.at(from - 1).isSpace())
                --from;
            qsizetype to = at;
            while (to < text.size() && !text.at(to).isSpace())
                ++to;
            ranges.append({scheme == u"](" ? at : from, to});
        }
    }
    return ranges;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : LegibleHighlighter(document)
{
}

MarkdownHighlighter::~MarkdownHighlighter() = default;

void MarkdownHighlighter::setDefinitions(std::shared_ptr<KSyntaxHighlighting::Repository> definitions)
{
    m_definitions = std::move(definitions);
    chooseTheme();
    setDefinition(m_definitions->definitionForName(u"Markdown"_s));
}

void MarkdownHighlighter::setDark(bool dark)
{
    m_dark = dark;
    if (m_definitions)
        chooseTheme();
}

void MarkdownHighlighter::chooseTheme()
{
    using KSyntaxHighlighting::Repository;
    // The default dark theme's headings are too dim for text.
    const KSyntaxHighlighting::Theme readable = m_definitions->theme(u"VSCodium Dark"_s);
    show(m_dark && readable.isValid()
            ? readable
            : m_definitions->defaultTheme(m_dark ? Repository::DarkTheme : Repository::LightTheme),
        m_dark);
}

void MarkdownHighlighter::setSpellCheckEnabled(bool enabled)
{
    if (m_spellCheck == enabled)
        return;
    m_spellCheck = enabled;
    if (enabled && !m_speller)
        loadDictionary();
    rehighlight();
}

void MarkdownHighlighter::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_known.clear();
    if (m_speller)
        loadDictionary();
    if (m_spellCheck)
        rehighlight();
}

void MarkdownHighlighter::loadDictionary()
{
    m_speller = std::make_unique<Sonnet::Speller>(m_language);
    m_known.clear();
}

bool MarkdownHighlighter::isMisspelled(const QString &word)
{
    if (!m_speller || !m_speller->isValid() || !isProse(word))
        return false;
    if (const auto known = m_known.constFind(word); known != m_known.constEnd())
        return !*known;
    if (m_known.size() > mostRemembered)
        m_known.clear();
    const bool wrong = m_speller->isMisspelled(word);
    m_known.insert(word, !wrong);
    return wrong;
}

QStringList MarkdownHighlighter::suggestions(const QString &word) const
{
    return m_speller && m_speller->isValid() ? m_speller->suggest(word) : QStringList();
}

void MarkdownHighlighter::addToDictionary(const QString &word)
{
    if (!m_speller)
        return;
    m_speller->addToPersonal(word);
    m_known.insert(word, true);
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    if (m_definitions)
        LegibleHighlighter::highlightBlock(text);
    if (m_spellCheck && text.size() <= longestLine)
        markSpelling(text);
}

void MarkdownHighlighter::markSpelling(const QString &text)
{
    if (text.startsWith(u"```") || text.startsWith(u"~~~") || text.startsWith(u"    ")
        || text.startsWith(u'\t'))
        return;
    const auto skipped = otherThanProse(text);
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    while (words.position() >= 0 && words.position() < text.size()) {
        if (words.boundaryReasons() & QTextBoundaryFinder::StartOfItem)
            start = words.position();
        const qsizetype end = words.toNextBoundary();
        if (end < 0 || !(words.boundaryReasons() & QTextBoundaryFinder::EndOfItem))
            continue;
        const bool skip = std::ranges::any_of(
            skipped, [&](const auto &range) { return start >= range.first && end <= range.second; });
        if (skip || !isMisspelled(text.mid(start, end - start)))
            continue;
        for (qsizetype i = start; i < end; ++i) {
            QTextCharFormat wavy = format(static_cast<int>(i));
            wavy.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            wavy.setUnderlineColor(Qt::red);
            setFormat(static_cast<int>(i), 1, wavy);
        }
    }
}

} // namespace agentee::ui
