#pragma once

#include <QDialog>

namespace agentee::ui
{

struct ActionInfo;

/// What the keyboard does, by menus and places. Scrolls where it does not fit. Show it with open().
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const QString &title, const QList<ActionInfo> &actions, QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace agentee::ui
