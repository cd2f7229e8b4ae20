#pragma once

#include <QString>
#include <QWidget>

namespace agentee::ui
{

class SegmentedControl;
class WordDiffView;

/// A change against what it was made on: the change itself, the text it was made against, what stands there
/// now, and what is proposed.
class ThreeWayView : public QWidget
{
    Q_OBJECT
public:
    struct Texts {
        QString base;
        QString now;
        QString proposed;
        friend bool operator==(const Texts &, const Texts &) = default;
    };
    /// `proposedName` names the last segment: "Proposed", "Yours".
    explicit ThreeWayView(const QString &proposedName, QWidget *parent = nullptr);
    void setTexts(const Texts &texts);
    /// Without it only the change is shown.
    void setSidesShown(bool shown);
    bool areSidesShown() const;
    WordDiffView *diff() const { return m_diff; }

private:
    void show(const QString &side);
    Texts m_texts;
    SegmentedControl *m_sides;
    WordDiffView *m_diff;
};

} // namespace agentee::ui
