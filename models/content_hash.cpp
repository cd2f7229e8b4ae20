#include "models/content_hash.h"

#include <QCryptographicHash>
#include <QString>

namespace agentee::models
{

namespace
{

/// Qt normalises in quadratic time, so it is given short pieces. They are cut only in front of characters
/// that never change with what stands before them, which keeps the result exact.
constexpr qsizetype pieceLength = 256;

/// A piece that cannot be cut in this length is no text of any language (hundreds of marks on one letter) and
/// is hashed as it stands.
constexpr qsizetype maximumPieceLength = 4096;

bool isBoundary(char32_t character)
{
    if (character < 0x300)
        return true;
    if (QChar::isMark(character) || QChar::combiningClass(character) != 0 || QChar::isSurrogate(character))
        return false;
    const bool isHangulVowelOrTail = character >= 0x1160 && character <= 0x11ff;
    const bool isKiratRaiVowel = character >= 0x16d63 && character <= 0x16d6a;
    return !isHangulVowelOrTail && !isKiratRaiVowel;
}

qsizetype pieceEnd(QStringView text, qsizetype start)
{
    for (qsizetype at = start + pieceLength; at < text.size(); ++at) {
        const QChar unit = text.at(at);
        const bool isPair =
            unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (isBoundary(isPair ? QChar::surrogateToUcs4(unit, text.at(at + 1)) : unit.unicode()))
            return at;
    }
    return text.size();
}

QString withPlainLineEnds(QStringView text)
{
    QString plain = text.toString();
    if (plain.contains(u'\r')) {
        plain.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
        plain.replace(u'\r', u'\n');
    }
    return plain;
}

} // namespace

QByteArray contentHash(QStringView text)
{
    const QString plain = withPlainLineEnds(text);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype start = 0; start < plain.size();) {
        const qsizetype end = pieceEnd(plain, start);
        QString piece = plain.sliced(start, end - start);
        if (piece.size() <= maximumPieceLength)
            piece = piece.normalized(QString::NormalizationForm_C);
        hash.addData(piece.toUtf8());
        start = end;
    }
    return hash.result().toHex();
}

} // namespace agentee::models
