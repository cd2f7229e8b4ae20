#include "models/line_ends.h"

#include "models/text_diff.h"

#include <QStringList>

#include <algorithm>

namespace agentee::models
{

namespace
{

struct LineEndCount {
    qsizetype lf = 0;
    qsizetype crlf = 0;
    qsizetype cr = 0;
};

LineEndCount countLineEnds(QStringView text)
{
    LineEndCount count;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            ++count.lf;
        } else if (text[at] == u'\r') {
            const bool isPair = at + 1 < text.size() && text[at + 1] == u'\n';
            ++(isPair ? count.crlf : count.cr);
            at += isPair ? 1 : 0;
        }
    }
    return count;
}

QString withOnlyLf(QStringView text)
{
    QString plain = text.toString();
    plain.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    plain.replace(u'\r', u'\n');
    return plain;
}

QStringList lineEndsOf(QStringView text)
{
    QStringList ends;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype next = lineEndIndex(text, at);
        const QStringView line = text.sliced(at, next - at);
        ends.append(line.last(trailingLineEnd(line)).toString());
        at = next;
    }
    return ends;
}

} // namespace

qsizetype lineEndIndex(QStringView text, qsizetype start)
{
    qsizetype at = start;
    while (at < text.size() && text[at] != u'\n' && text[at] != u'\r')
        ++at;
    if (at == text.size())
        return at;
    const bool isPair = text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
    return at + (isPair ? 2 : 1);
}

qsizetype trailingLineEnd(QStringView text)
{
    if (text.endsWith(u"\r\n"))
        return 2;
    return text.endsWith(u'\n') || text.endsWith(u'\r') ? 1 : 0;
}

QString dominantLineEnd(QStringView text)
{
    const LineEndCount count = countLineEnds(text);
    const qsizetype most = std::max({count.lf, count.crlf, count.cr});
    if (count.lf == most)
        return QStringLiteral("\n");
    return count.crlf == most ? QStringLiteral("\r\n") : QStringLiteral("\r");
}

QString withLineEndsOf(QStringView edited, QStringView original)
{
    const QString after = withOnlyLf(edited);
    const QString dominant = dominantLineEnd(original);
    const LineEndCount count = countLineEnds(original);
    const bool isUniform = (count.lf > 0) + (count.crlf > 0) + (count.cr > 0) <= 1;
    if (isUniform)
        return dominant == u'\n' ? after : QString(after).replace(u'\n', dominant);

    const QStringList ends = lineEndsOf(original);
    QString restored;
    restored.reserve(after.size() + ends.size());
    qsizetype originalLine = 0;
    for (const DiffPiece &piece : lineDiff(withOnlyLf(original), after)) {
        for (qsizetype at = 0; at < piece.text.size();) {
            const qsizetype next = lineEndIndex(piece.text, at);
            const QStringView line = QStringView(piece.text).sliced(at, next - at);
            at = next;
            if (piece.kind != DiffPiece::Kind::Removed) {
                restored += line.chopped(trailingLineEnd(line));
                if (line.endsWith(u'\n'))
                    restored += piece.kind == DiffPiece::Kind::Same ? ends.at(originalLine) : dominant;
            }
            originalLine += piece.kind != DiffPiece::Kind::Added ? 1 : 0;
        }
    }
    return restored;
}

} // namespace agentee::models
