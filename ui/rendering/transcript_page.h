#pragma once

#include "ui/kit/theme.h"
#include "ui/rendering/transcript_entry.h"

#include <QSet>

namespace agentee::ui
{

/// The HTML of a window of a transcript. Pure: no widgets, no engine.
struct TranscriptWindow {
    qsizetype first = 0; ///< index of the first entry shown
    qsizetype count = 0;
};

inline constexpr qsizetype transcriptWindowSize = 500;

/// The last window, the one before and the one after, clamped to [0, total).
TranscriptWindow lastWindow(qsizetype total);
TranscriptWindow earlierWindow(TranscriptWindow window, qsizetype total);
TranscriptWindow laterWindow(TranscriptWindow window, qsizetype total);

/// "3 messages left out".
QString leftOutText(int count);

/// A whole page. "Earlier" and "later" links lead to `agentee-transcript://view/earlier` and `.../later`; the
/// end of the page carries the id `end`.
QString transcriptHtml(const QList<TranscriptEntry> &entries, TranscriptWindow window, const Colours &colours,
    Qt::LayoutDirection direction);

} // namespace agentee::ui
