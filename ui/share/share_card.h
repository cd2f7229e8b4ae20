#pragma once

#include "models/share.h"
#include "ui/kit/card.h"

#include <QCoroTask>

#include <functional>

class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class CardHeader;
class Disclosure;
class HandoffRecordView;
class ReceiptLine;
class TextLabel;

/// One share, as its sender or its recipient sees it.
class ShareCard : public Card
{
    Q_OBJECT
public:
    explicit ShareCard(sync::Store &store, QWidget *parent = nullptr);
    void setShare(const models::Share &share);

Q_SIGNALS:
    void workspaceRequested(const agentee::models::Id &workspaceId);

private:
    QWidget *makeActions();
    void showGrant();
    void showActions();
    void beginContinue();
    void beginDecline();
    void closeSheet();
    void openSheet(QWidget *sheet);
    void follow(QCoro::Task<models::Result<void>> &&task, const std::function<void()> &whenDone = {});
    QString sentence() const;

    sync::Store &m_store;
    models::Share m_share;
    bool m_busy = false;
    CardHeader *m_header;
    ReceiptLine *m_receipt;
    TextLabel *m_grant;
    Disclosure *m_recordFold;
    HandoffRecordView *m_record;
    Banner *m_problem;
    QWidget *m_sheet = nullptr;
    QWidget *m_actions;
    QPushButton *m_continue;
    QPushButton *m_open;
    QPushButton *m_decline;
    QPushButton *m_recall;
    QPushButton *m_revoke;
};

} // namespace agentee::ui
