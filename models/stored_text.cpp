#include "models/stored_text.h"

namespace agentee::models
{

QString storedText(const QString &text)
{
    const bool looksLikeMark = text.startsWith(QChar::ByteOrderMark) || text.startsWith(QChar::ByteOrderSwapped);
    return looksLikeMark ? QChar(QChar::ByteOrderMark) + text : text;
}

} // namespace agentee::models
