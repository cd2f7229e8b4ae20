#pragma once

#include "ui/shell/bring_proposals.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace agentee::ui
{

class Banner;
class ProgressLine;
class TextLabel;

/// Chooses what is brought from the trial to the company, says what is not taken along, and shows how far it
/// is. Show it with open().
class BringDialog : public QDialog
{
    Q_OBJECT
public:
    /// `from` is the trial's. Both must live longer.
    BringDialog(sync::Store &from, sync::Store &to, QWidget *parent = nullptr);

    /// While it brings: stops, and shows what was brought until then. Otherwise closes.
    void reject() override;

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void fillList();
    static QString lineOf(const BringProposals::Candidate &one);
    void showChoice();
    void follow();
    void showBrought();
    void begin();
    void showOutcome();
    QList<models::Id> chosen() const;

    sync::Store &m_to;
    BringProposals m_work;
    QListWidget *m_list;
    QCheckBox *m_samples;
    ProgressLine *m_progress;
    Banner *m_outcome;
    TextLabel *m_refused;
    QPushButton *m_bring;
    QPushButton *m_close;
    bool m_isDone = false;
};

} // namespace agentee::ui
