#include "ui/paper/footnotes.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

struct Note {
    qsizetype section = 0;
    QString text; ///< as it stands there, with the lines that belong to it
};

const QRegularExpression &definition()
{
    static const QRegularExpression begin(uR"(^ {0,3}\[\^([^\]\s]{1,100})\]:)"_s);
    return begin;
}

/// A fence hides what looks like a note.
bool isFence(const QString &line)
{
    const QString text = line.trimmed();
    return text.startsWith("```"_L1) || text.startsWith("~~~"_L1);
}

void collect(const QString &section, qsizetype number, QHash<QString, Note> &notes)
{
    QString label;
    bool fenced = false;
    for (const QString &line : section.split(u'\n')) {
        fenced = isFence(line) ? !fenced : fenced;
        const auto begin = fenced ? QRegularExpressionMatch() : definition().match(line);
        if (begin.hasMatch()) {
            label = begin.captured(1).toLower();
            if (notes.contains(label))
                label.clear(); // the first one counts
            else
                notes.insert(label, {.section = number, .text = line});
        } else if (!label.isEmpty() && (line.startsWith("    "_L1) || line.startsWith(u'\t'))) {
            notes[label].text += u'\n' + line;
        } else if (!line.trimmed().isEmpty()) {
            label.clear();
        }
    }
}

/// What stands in code refers to nothing.
QSet<QString> referencesIn(const QString &section)
{
    static const QRegularExpression reference(uR"(\[\^([^\]\s]{1,100})\](?!:))"_s);
    static const QRegularExpression code(u"`[^`]*`"_s);
    QSet<QString> labels;
    bool fenced = false;
    for (QString line : section.split(u'\n')) {
        fenced = isFence(line) ? !fenced : fenced;
        if (fenced)
            continue;
        for (const QRegularExpressionMatch &match : reference.globalMatch(line.remove(code)))
            labels.insert(match.captured(1).toLower());
    }
    return labels;
}

/// With the marks of a note that nobody refers to made plain.
QString withPlain(const QString &section, const QSet<QString> &labels)
{
    QStringList lines = section.split(u'\n');
    bool fenced = false;
    for (QString &line : lines) {
        fenced = isFence(line) ? !fenced : fenced;
        const auto begin = fenced ? QRegularExpressionMatch() : definition().match(line);
        if (begin.hasMatch() && labels.contains(begin.captured(1).toLower()))
            line.insert(line.indexOf(u'['), u'\\');
    }
    return lines.join(u'\n');
}

} // namespace

void carryFootnotes(QStringList &sections)
{
    QHash<QString, Note> notes;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        if (sections.at(i).contains("[^"_L1))
            collect(sections.at(i), i, notes);
    }
    if (notes.isEmpty())
        return;
    QHash<QString, QSet<qsizetype>> referring;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        for (const QString &label : referencesIn(sections.at(i)))
            referring[label].insert(i);
    }
    QHash<qsizetype, QSet<QString>> lonely;
    for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
        const QSet<qsizetype> places = referring.value(note.key());
        if (places.isEmpty())
            lonely[note->section].insert(note.key());
        for (const qsizetype place : places) {
            if (place != note->section)
                sections[place] += u"\n\n"_s + note->text + u'\n';
        }
    }
    for (auto section = lonely.cbegin(); section != lonely.cend(); ++section)
        sections[section.key()] = withPlain(sections.at(section.key()), section.value());
}

} // namespace agentee::ui
