#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace agentee::ui
{

/// Plain text that wraps, in one of the theme's sizes. Never interprets markup: names and texts of strangers
/// go in here.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Normal, Quiet };
    explicit TextLabel(const QString &text = {}, Tone tone = Tone::Normal, TextSize size = TextSize::Body,
        QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);
    /// Hides the label when there is nothing to say.
    void setTextOrHide(const QString &text);
};

} // namespace agentee::ui
