#pragma once

#include <QByteArray>
#include <QStringView>

namespace agentee::models
{

/// Lower-case hexadecimal SHA-256 of a text's UTF-8 after Unicode normalisation to form C and of line ends to
/// LF. Texts that differ only in those hash alike: such a save changes nothing and makes nothing stale.
/// Linear in the length of the text, whatever it holds.
QByteArray contentHash(QStringView text);

} // namespace agentee::models
