#pragma once

#include "models/api.h"
#include "models/share.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class ChoiceCard;
class HandoffRecordEditor;
class PersonPicker;
class ProgressLine;
class ScrollColumn;
class TextLabel;
class TranscriptPreview;

/// The share dialog's questions on the left, what the recipient will see on the right. Everything is kept as
/// a draft while it changes.
class ShareForm : public QWidget
{
    Q_OBJECT
public:
    ShareForm(sync::Store &store, const models::Id &workspaceId, QWidget *parent = nullptr);
    /// Keeps the draft at once instead of after the burst.
    void keepDraft();
    void choosePerson(const models::Id &personId);

Q_SIGNALS:
    void sent(const agentee::models::Id &shareId);
    void cancelled();
    void previewShown(); ///< of what they would see

private:
    QWidget *makeChoices();
    QWidget *makeModes();
    QWidget *makePreview();
    QWidget *makeFoot();
    void loadDraft();
    void draftLater();
    void askPreview();
    void showPreview(const models::SharePreview &preview);
    void showTexts();
    void keepInView();
    void send();
    QString hindrance() const;
    models::ShareMode mode() const;
    models::TranscriptExtent extent() const;
    models::ShareCommand command() const;
    QString recipientName() const;
    QString draftKey() const;

    sync::Store &m_store;
    models::Id m_workspaceId;
    models::Id m_shareId; ///< made once and kept with the draft: a second try is the same share
    std::optional<models::Id> m_sessionId;
    std::optional<qint64> m_seen; ///< how many messages the preview showed; none: not shown yet
    quint64 m_generation = 0; ///< of previews: a late one is dropped
    bool m_sending = false;
    bool m_loading = false;
    QTimer m_draftTimer;
    QTimer m_previewTimer;
    PersonPicker *m_person;
    ChoiceCard *m_handoff;
    ChoiceCard *m_reviewer;
    QCheckBox *m_withTranscript;
    ChoiceCard *m_upToNow;
    ChoiceCard *m_following;
    QComboBox *m_expiry;
    TextLabel *m_transcriptNote;
    TranscriptPreview *m_preview;
    TextLabel *m_previewNote;
    ScrollColumn *m_seenByThem; ///< the right side
    QPointer<QWidget> m_written; ///< the part of the record that the person is at
    ProgressLine *m_progress;
    Banner *m_previewProblem;
    HandoffRecordEditor *m_record;
    Banner *m_problem;
    TextLabel *m_reason;
    QPushButton *m_send;
};

} // namespace agentee::ui
