#pragma once

#include "ui/kit/place_keys.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace agentee::sync
{
class DraftStore;
}

namespace agentee::ui
{

class ActRow;
class Banner;
class DraftKeeper;

/// A field that opens in place for an answer in words: a reason, an edited text. What is typed is kept as a
/// draft.
class AnswerBox : public QWidget
{
    Q_OBJECT
public:
    struct Texts {
        QString label; ///< over the field, and its name
        QString placeholder;
        QString act; ///< on the button
        int fieldHeight = 64;
        bool required = true; ///< the button waits for a text
    };
    static KeyedPlace keys();
    AnswerBox(
        sync::DraftStore &drafts, const QString &draftKey, const Texts &texts, QWidget *parent = nullptr);

    /// What stands in the field unless there is a draft.
    void setInitialText(const QString &text);
    QString text() const;
    void setLongestText(qsizetype characters);
    void forgetDraft();
    QPlainTextEdit *edit() const { return m_edit; }
    QPushButton *actButton() const;

Q_SIGNALS:
    void answered(const QString &text);
    void cancelled();

private:
    void updateButton();
    QString m_draftKey;
    bool m_required;
    bool m_crlf = false;
    qsizetype m_longest = 0;
    QPlainTextEdit *m_edit;
    Banner *m_problem;
    ActRow *m_row;
    DraftKeeper *m_draft;
};

} // namespace agentee::ui
