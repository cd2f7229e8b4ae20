#include "ui/collaboration/text_label.h"

namespace agentee::ui
{

TextLabel::TextLabel(const QString &text, Tone tone, TextSize size, QFont::Weight weight, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(fontFor(size, weight));
    if (tone == Tone::Quiet)
        setForegroundRole(QPalette::PlaceholderText);
    setText(text);
}

void TextLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace agentee::ui
