#include "models/markdown_import.h"

#include "models/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr qsizetype detectionBytes = 1024 * 1024;
constexpr qsizetype previewBytes = 4096;
constexpr qsizetype previewLength = 600;
constexpr qsizetype maximumShownName = 80;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::MarkdownImport)
};

std::unexpected<ImportFailure> refuse(Problem::Kind kind, const QString &title, const QString &nextStep)
{
    return std::unexpected(ImportFailure{.problem = {.kind = kind, .title = title, .nextStep = nextStep}});
}

QString shownName(const QString &fileName)
{
    const QString name = QFileInfo(fileName).fileName().simplified();
    if (name.isEmpty())
        return Say::tr("The file");
    return u'“' + (name.size() > maximumShownName ? name.first(maximumShownName) + u'…' : name) + u'”';
}

QString byteOrderMarkEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return u"UTF-32LE"_s;
    if (bytes.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return u"UTF-32BE"_s;
    if (bytes.startsWith("\xff\xfe"))
        return u"UTF-16LE"_s;
    return bytes.startsWith("\xfe\xff") ? u"UTF-16BE"_s : QString();
}

/// Starts of files that people take for documents, but that are no text.
bool hasForeignStart(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 11> starts{"%PDF-", "PK\x03\x04", "\xd0\xcf\x11\xe0",
        "\x89PNG", "GIF87a", "GIF89a", "\xff\xd8\xff", "\x1f\x8b", "{\\rtf",
        "\x7f"
        "ELF",
        "7z\xbc\xaf"};
    return std::ranges::any_of(starts, [bytes](QByteArrayView start) { return bytes.startsWith(start); });
}

bool isForeignControl(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f') || c == 0x7f;
}

/// A stray control character is let pass; one in a hundred is not text.
bool isBinary(QStringView text)
{
    if (text.contains(QChar(u'\0')))
        return true;
    const auto controls = std::ranges::count_if(text, [](QChar c) { return isForeignControl(c.unicode()); });
    return controls * 100 > text.size();
}

std::optional<QString> decodeOnce(QByteArrayView bytes, const QString &encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::ConvertInitialBom);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    return decoder.hasError() || !text.isValidUtf16() ? std::nullopt : std::optional(text);
}

/// Nothing when the encoding is unknown or the bytes do not fit it.
std::optional<QString> decode(QByteArrayView bytes, const QString &encoding)
{
    // A character cut off at the end is no error to a decoder: it waits for the rest.
    const QString family = encoding.toUpper();
    if (family.startsWith("UTF-16"_L1) || family.startsWith("UTF-32"_L1)) {
        const qsizetype unit = family.startsWith("UTF-16"_L1) ? 2 : 4;
        return bytes.size() % unit == 0 ? decodeOnce(bytes, encoding) : std::nullopt;
    }
    if (family == "UTF-8"_L1)
        return bytes.isValidUtf8() ? decodeOnce(bytes, encoding) : std::nullopt;
    const std::optional<QString> text = decodeOnce(bytes, encoding);
    const std::optional<QString> longer = decodeOnce(bytes.toByteArray() + '\n', encoding);
    return text && longer && longer->size() == text->size() + 1 ? text : std::nullopt;
}

struct DetectorDeleter {
    void operator()(uchardet *detector) const { uchardet_delete(detector); }
};

QString detectEncoding(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, DetectorDeleter> detector(uchardet_new());
    const auto length = static_cast<std::size_t>(std::min(bytes.size(), detectionBytes));
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(), length) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

/// What to offer when the bytes are not UTF-8: a guess that can really read the whole file.
ImportFailure askForEncoding(QByteArrayView bytes, const QString &fileName)
{
    ImportFailure failure{.problem = {.kind = Problem::Kind::InvalidFields,
                              .title = Say::tr("%1 is not written in UTF-8.").arg(shownName(fileName)),
                              .nextStep = Say::tr("Choose the encoding in which its text reads right.")}};
    for (const QString &candidate : {detectEncoding(bytes), u"windows-1252"_s, u"ISO-8859-1"_s}) {
        if (candidate.isEmpty() || candidate.startsWith("UTF-8"_L1) || !decode(bytes, candidate))
            continue;
        failure.detectedEncoding = candidate;
        const QByteArrayView start = bytes.first(std::min(bytes.size(), previewBytes));
        failure.preview = QStringDecoder(candidate).decode(start);
        failure.preview.truncate(previewLength);
        break;
    }
    return failure;
}

QString documentTitle(const Outline &outline, const QString &fileName)
{
    for (const QString &candidate : {outline.title, QFileInfo(fileName).completeBaseName().simplified()}) {
        if (!candidate.isEmpty())
            return candidate.left(limits::TitleLength);
    }
    return Say::tr("Imported document");
}

std::optional<ImportFailure> tooLongForAWorkspace(const Outline &outline, const QString &fileName)
{
    const auto refusal = [](const QString &title, const QString &nextStep) {
        return ImportFailure{
            .problem = {.kind = Problem::Kind::TooLarge, .title = title, .nextStep = nextStep}};
    };
    if (outline.frontMatter.size() > limits::FrontMatterLength) {
        return refusal(Say::tr("The front matter of %1 is longer than %2 characters.")
                           .arg(shownName(fileName), QLocale().toString(limits::FrontMatterLength)),
            Say::tr("Move a part of it into the document."));
    }
    const auto longest =
        std::ranges::max(outline.parts, {}, [](const DocumentPart &part) { return part.markdown.size(); });
    if (longest.markdown.size() > limits::SectionMarkdownLength) {
        return refusal(Say::tr("%1 has a section that is longer than %2 characters.")
                           .arg(shownName(fileName), QLocale().toString(limits::SectionMarkdownLength)),
            Say::tr("Divide it with headings of the first or second level, or take large pictures out of its "
                    "text."));
    }
    return std::nullopt;
}

QStringList notesAbout(const FrontMatter &front, const Outline &outline)
{
    QStringList notes;
    if (!front.warning.isEmpty())
        notes.append(front.warning);
    if (outline.splitLevel == 1)
        notes.append(Say::tr(
            "The document has very many headings, so sections were made from the topmost ones only."));
    else if (outline.splitLevel == 0)
        notes.append(Say::tr("The document has very many headings, so it was taken over as one section."));
    return notes;
}

} // namespace

std::expected<ImportedDocument, ImportFailure> importMarkdown(
    QByteArrayView bytes, const QString &fileName, const std::optional<QString> &encoding)
{
    using Kind = Problem::Kind;
    if (bytes.size() > MaximumImportBytes)
        return refuse(Kind::TooLarge,
            Say::tr("%1 is larger than %2.")
                .arg(shownName(fileName), QLocale::c().formattedDataSize(MaximumImportBytes)),
            Say::tr("Cut it into smaller files, or take large pictures out of its text."));
    const auto refuseBinary = [&fileName] {
        return refuse(Kind::UnsupportedMediaType, Say::tr("%1 is not a text file.").arg(shownName(fileName)),
            Say::tr("Save or export it as Markdown first, then import that file."));
    };
    const QString marked = byteOrderMarkEncoding(bytes);
    if (hasForeignStart(bytes) || (marked.isEmpty() && !encoding && bytes.contains('\0')))
        return refuseBinary();

    const QString used = encoding ? *encoding : marked.isEmpty() ? u"UTF-8"_s : marked;
    const std::optional<QString> text = decode(bytes, used);
    if (!text && isBinary(QString::fromLatin1(bytes)))
        return refuseBinary();
    if (!text && encoding)
        return refuse(Kind::InvalidFields,
            Say::tr("%1 cannot be read as %2.").arg(shownName(fileName), encoding->left(maximumShownName)),
            Say::tr("Choose another encoding."));
    if (!text)
        return std::unexpected(askForEncoding(bytes, fileName));
    if (isBinary(*text))
        return refuseBinary();
    const qsizetype start = text->startsWith(QChar(0xfeff)) ? 1 : 0;
    if (QStringView(*text).sliced(start).trimmed().isEmpty())
        return refuse(Kind::InvalidFields, Say::tr("%1 is empty.").arg(shownName(fileName)),
            Say::tr("Choose a file with text in it."));

    ImportedDocument document{.title = {},
        .frontMatter = parseFrontMatter(*text),
        .outline = parseOutline(*text),
        .encoding = used};
    if (const auto tooLong = tooLongForAWorkspace(document.outline, fileName))
        return std::unexpected(*tooLong);
    document.title = documentTitle(document.outline, fileName);
    document.notes = notesAbout(document.frontMatter, document.outline);
    return document;
}

} // namespace agentee::models
