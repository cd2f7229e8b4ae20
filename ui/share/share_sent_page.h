#pragma once

#include "models/id.h"

#include <QWidget>

class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class ReceiptLine;
class TextLabel;

/// After sending: what has happened, the receipt as it moves, and the way to take it back.
class ShareSentPage : public QWidget
{
    Q_OBJECT
public:
    explicit ShareSentPage(sync::Store &store, QWidget *parent = nullptr);
    void setShare(const models::Id &shareId);

Q_SIGNALS:
    void closed();

private:
    void refresh();
    void recall();

    sync::Store &m_store;
    models::Id m_shareId;
    bool m_busy = false;
    TextLabel *m_title;
    TextLabel *m_sentence;
    ReceiptLine *m_receipt;
    Banner *m_problem;
    QPushButton *m_recall;
};

} // namespace agentee::ui
