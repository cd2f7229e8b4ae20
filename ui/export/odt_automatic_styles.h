#pragma once

class QXmlStreamWriter;

namespace agentee::ui
{

/// The styles that the content of an OpenDocument text has beside the named ones, as one element: T1 to T15
/// for words (1 strong, 2 emphasis, 4 struck, 8 code, added up), FirstSubtitle, FirstTitle, Break, HeadEnd,
/// HeadCenter, CellEnd and CellCenter for paragraphs, Grid, Row, Cell and W1 to W100 (hundredths of the
/// width) for tables, Bullets, Numbers and Tasks for lists.
void writeOdtAutomaticStyles(QXmlStreamWriter &xml);

} // namespace agentee::ui
