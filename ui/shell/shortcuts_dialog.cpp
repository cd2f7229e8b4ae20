#include "ui/shell/shortcuts_dialog.h"

#include "ui/kit/action_registry.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

QString tableOf(const QList<ActionInfo> &actions)
{
    QString rows;
    QString group;
    for (const ActionInfo &info : actions) {
        if (info.now.isEmpty())
            continue;
        if (info.group != group) {
            group = info.group;
            rows += u"<tr><td colspan='2' style='padding-top:%1px'><b>%2</b></td></tr>"_s.arg(
                QString::number(rows.isEmpty() ? 0 : grid::medium), group.toHtmlEscaped());
        }
        rows += u"<tr><td style='padding:2px 24px 2px 0'>%1</td><td style='padding:2px 0'>%2</td></tr>"_s.arg(
            info.text.toHtmlEscaped(), info.now.toString(QKeySequence::NativeText).toHtmlEscaped());
    }
    return u"<table>%1</table>"_s.arg(rows);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QString &title, const QList<ActionInfo> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(title);
    resize(480, 560);
    auto *table = new QTextBrowser(this);
    table->setAccessibleName(title);
    table->setTabChangesFocus(true);
    table->document()->setDocumentMargin(grid::medium);
    table->setHtml(tableOf(actions));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::medium);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool ShortcutsDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
