#include "models/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>

namespace agentee::models {

Id newId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const auto milliseconds = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());

    QUuid id;
    id.data1 = static_cast<uint>(milliseconds >> 16);
    id.data2 = static_cast<ushort>(milliseconds & 0xffff);
    id.data3 = static_cast<ushort>(0x7000 | (words[0] & 0x0fff));
    for (std::size_t i = 0; i < 8; ++i)
        id.data4[i] = static_cast<uchar>(words[1 + i / 4] >> (8 * (i % 4)));
    id.data4[0] = static_cast<uchar>(0x80 | (id.data4[0] & 0x3f));
    return id;
}

QString idText(const Id &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::optional<Id> idFromText(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || idText(id).compare(text, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return id;
}

} // namespace agentee::models
