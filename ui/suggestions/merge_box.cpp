#include "ui/suggestions/merge_box.h"

#include "ui/collaboration/draft_keeper.h"
#include "ui/collaboration/merge_editor.h"
#include "ui/kit/act_row.h"
#include "ui/kit/theme.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

MergeBox::MergeBox(sync::DraftStore &drafts, const QString &draftKey, const QString &oursName,
    const QString &theirsName, const QString &act, QWidget *parent)
    : QWidget(parent)
    , m_draftKey(draftKey)
    , m_editor(new MergeEditor(oursName, theirsName))
    , m_draft(new DraftKeeper(drafts, m_editor->edit()))
    , m_row(new ActRow(act, tr("Cancel")))
{
    m_row->act()->setObjectName(QStringLiteral("mergeConfirmButton"));
    m_row->wayOut()->setObjectName(QStringLiteral("cancelMergeButton"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(m_editor);
    layout->addWidget(m_row);
    setFocusProxy(m_editor->edit());

    connect(m_row->act(), &QPushButton::clicked, this, [this] { Q_EMIT merged(m_editor->text()); });
    connect(m_row->wayOut(), &QPushButton::clicked, this, &MergeBox::cancelled);
    connect(m_editor, &MergeEditor::changed, this, [this] {
        m_row->act()->setEnabled(m_editor->isResolved());
        m_row->act()->setToolTip(
            m_editor->isResolved() ? QString() : tr("Resolve every marked place first."));
    });
}

void MergeBox::setTexts(const QString &base, const QString &ours, const QString &theirs)
{
    m_draft->setKey({});
    m_editor->setTexts(base, ours, theirs);
    m_draft->setKey(m_draftKey, m_editor->edit()->toPlainText());
    m_editor->goToFirst();
}

void MergeBox::forgetDraft()
{
    m_draft->clear();
}

} // namespace agentee::ui
