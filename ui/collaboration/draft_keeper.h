#pragma once

#include "models/problem.h"

#include <QObject>
#include <QString>
#include <QTimer>

class QPlainTextEdit;

namespace agentee::sync
{
class DraftStore;
}

namespace agentee::ui
{

/// Keeps what is typed in a field as a draft: a moment after each burst of keys, and at once when the field
/// goes away. Owned by the field.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    DraftKeeper(sync::DraftStore &drafts, QPlainTextEdit *edit);

    /// Keeps what stands under the key until now, then puts the draft of the new key into the field; an empty
    /// key keeps nothing. Without a draft the field gets `otherwise`. Returns whether there was a draft.
    bool setKey(const QString &key, const QString &otherwise = {});
    /// The text was sent or given up: forgets the draft and empties the field.
    void clear();
    void flush();

Q_SIGNALS:
    /// The draft could not be written (disk full …). What is typed is still in the field.
    void failed(const agentee::models::Problem &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    sync::DraftStore &m_drafts;
    QPlainTextEdit *m_edit;
    QString m_key;
    QString m_otherwise;
    QTimer m_burst;
    bool m_unsaved = false;
};

} // namespace agentee::ui
