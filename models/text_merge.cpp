#include "models/text_merge.h"

#include "models/git_library.h"

#include <git2.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace agentee::models
{

namespace
{

constexpr int usualMarkerLength = GIT_MERGE_CONFLICT_MARKER_SIZE;
constexpr int longestMarker = std::numeric_limits<unsigned short>::max();

enum class LineEnds { None, Lf, CrLf, Mixed };

LineEnds lineEndsOf(QStringView text)
{
    qsizetype lf = 0;
    qsizetype crLf = 0;
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        ++(at > 0 && text.at(at - 1) == u'\r' ? crLf : lf);
    if (lf == 0)
        return crLf == 0 ? LineEnds::None : LineEnds::CrLf;
    return crLf == 0 ? LineEnds::Lf : LineEnds::Mixed;
}

/// What two people made of a value that is not text: the one who changed it decides; ours where both did.
template <typename T>
T mergedValue(T base, T ours, T theirs)
{
    return ours == base ? theirs : ours;
}

int longestMarkerLookalike(QStringView text)
{
    int longest = 0;
    for (qsizetype line = 0; line < text.size();) {
        const QChar first = text.at(line);
        qsizetype end = line;
        if (first == u'<' || first == u'=' || first == u'>' || first == u'|') {
            while (end < text.size() && text.at(end) == first)
                ++end;
        }
        longest = std::max(longest, int(std::min<qsizetype>(end - line, longestMarker)));
        const qsizetype lineEnd = text.indexOf(u'\n', end);
        line = lineEnd < 0 ? text.size() : lineEnd + 1;
    }
    return longest;
}

int countConflicts(QStringView text, int markerLength)
{
    const QString marker = QString(markerLength, u'<') + u' ';
    int count = text.startsWith(marker) ? 1 : 0;
    const QString atLineStart = u'\n' + marker;
    for (qsizetype at = text.indexOf(atLineStart); at >= 0; at = text.indexOf(atLineStart, at + 1))
        ++count;
    return count;
}

struct FileResult : git_merge_file_result {
    FileResult()
        : git_merge_file_result{}
    {
    }
    ~FileResult() { git_merge_file_result_free(this); }
    FileResult(const FileResult &) = delete;
    FileResult &operator=(const FileResult &) = delete;
};

git_merge_file_input input(const QByteArray &text)
{
    git_merge_file_input made = GIT_MERGE_FILE_INPUT_INIT;
    made.ptr = text.constData();
    made.size = size_t(text.size());
    return made;
}

/// A label is one short line, whatever a title holds.
QByteArray labelBytes(const QString &label)
{
    return label.simplified().remove(QChar::Null).left(120).toUtf8();
}

MergeResult mergeLines(
    const std::array<QString, 3> &texts, const QString &oursLabel, const QString &theirsLabel)
{
    startGitLibrary();
    MergeResult merged;
    for (const QString &text : texts) {
        const int lookalike = longestMarkerLookalike(text);
        if (lookalike >= merged.markerLength)
            merged.markerLength = std::min(lookalike + 1, longestMarker);
    }

    const QByteArray baseBytes = texts[0].toUtf8();
    const QByteArray oursBytes = texts[1].toUtf8();
    const QByteArray theirsBytes = texts[2].toUtf8();
    const git_merge_file_input base = input(baseBytes);
    const git_merge_file_input ours = input(oursBytes);
    const git_merge_file_input theirs = input(theirsBytes);
    const QByteArray oursName = labelBytes(oursLabel);
    const QByteArray theirsName = labelBytes(theirsLabel);
    git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
    options.our_label = oursName.constData();
    options.their_label = theirsName.constData();
    options.marker_size = static_cast<unsigned short>(merged.markerLength);

    FileResult file;
    if (git_merge_file(&file, &base, &ours, &theirs, &options) != 0) {
        // Only memory can run out here. Nobody's text may get lost, so the whole becomes one conflict.
        merged.text = QString(merged.markerLength, u'<') + u' ' + QString::fromUtf8(oursName) + u'\n'
            + texts[1] + QString(merged.markerLength, u'=') + u'\n' + texts[2]
            + QString(merged.markerLength, u'>') + u' ' + QString::fromUtf8(theirsName) + u'\n';
        merged.clean = false;
        merged.conflicts = 1;
        return merged;
    }
    merged.text = QString::fromUtf8(file.ptr, qsizetype(file.len));
    merged.clean = file.automergeable != 0;
    merged.conflicts = merged.clean ? 0 : std::max(1, countConflicts(merged.text, merged.markerLength));
    return merged;
}

bool endsOpen(QStringView text)
{
    return !text.isEmpty() && !text.endsWith(u'\n');
}

} // namespace

MergeResult mergeTexts(QStringView base, QStringView ours, QStringView theirs, const QString &oursLabel,
    const QString &theirsLabel)
{
    std::array<QString, 3> texts{base.toString(), ours.toString(), theirs.toString()};
    const std::array<LineEnds, 3> ends{lineEndsOf(base), lineEndsOf(ours), lineEndsOf(theirs)};
    const bool mixed = std::ranges::contains(ends, LineEnds::Mixed);
    const bool converted = !mixed && std::ranges::contains(ends, LineEnds::CrLf);
    if (converted) {
        for (QString &text : texts)
            text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    }
    const bool open = mergedValue(endsOpen(texts[0]), endsOpen(texts[1]), endsOpen(texts[2]));
    for (QString &text : texts) {
        if (endsOpen(text))
            text += mixed && text.contains(u"\r\n") ? QStringLiteral("\r\n") : QStringLiteral("\n");
    }

    MergeResult merged = mergeLines(texts, oursLabel, theirsLabel);

    if (open && merged.clean && merged.text.endsWith(u'\n'))
        merged.text.chop(merged.text.endsWith(u"\r\n") ? 2 : 1);
    if (converted) {
        const auto known = [&](LineEnds own) { return own == LineEnds::None ? ends[0] : own; };
        if (mergedValue(ends[0], known(ends[1]), known(ends[2])) == LineEnds::CrLf)
            merged.text.replace(u'\n', QStringLiteral("\r\n"));
    }
    return merged;
}

} // namespace agentee::models
