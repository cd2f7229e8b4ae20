#include "ui/suggestions/answer_box.h"

#include "models/workspace.h"
#include "ui/collaboration/draft_keeper.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/act_row.h"
#include "ui/kit/banner.h"
#include "ui/kit/bounded_text_edit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

AnswerBox::AnswerBox(sync::DraftStore &drafts, const QString &draftKey, const Texts &texts, QWidget *parent)
    : QWidget(parent)
    , m_draftKey(draftKey)
    , m_required(texts.required)
    , m_edit(new BoundedTextEdit(models::limits::SectionMarkdownLength))
    , m_problem(new Banner)
    , m_row(new ActRow(texts.act, tr("Cancel")))
    , m_draft(new DraftKeeper(drafts, m_edit))
{
    m_edit->setPlaceholderText(texts.placeholder);
    m_edit->setAccessibleName(texts.label);
    m_edit->setFixedHeight(texts.fieldHeight);
    m_edit->setTabChangesFocus(true);
    m_problem->hide();
    m_row->wayOut()->setObjectName(QStringLiteral("cancelAnswerButton"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::small);
    layout->addWidget(new TextLabel(texts.label, TextLabel::Tone::Quiet, TextSize::Meta));
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    layout->addWidget(m_row);
    setFocusProxy(m_edit);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &AnswerBox::updateButton);
    connect(m_row->act(), &QPushButton::clicked, this, [this] { Q_EMIT answered(text()); });
    connect(m_row->wayOut(), &QPushButton::clicked, this, &AnswerBox::cancelled);
    connect(m_draft, &DraftKeeper::failed, this,
        [this](const models::Problem &problem) { showProblem(*m_problem, problem); });
    auto *keys = new PlaceKeys(this, AnswerBox::keys());
    keys->on(QStringLiteral("sendAnswerAction"), [this] { m_row->act()->click(); });
    keys->on(QStringLiteral("cancelAnswerAction"), [this] { Q_EMIT cancelled(); });
    setInitialText({});
}

KeyedPlace AnswerBox::keys()
{
    return {.id = QStringLiteral("suggestions/answer"),
        .name = tr("Answers and reasons"),
        .acts = {{QStringLiteral("sendAnswerAction"), tr("Send the answer"),
                     QKeySequence(Qt::CTRL | Qt::Key_Return)},
            {QStringLiteral("cancelAnswerAction"), tr("Do not answer"), Qt::Key_Escape}}};
}

void AnswerBox::setInitialText(const QString &text)
{
    m_crlf = text.count(QLatin1StringView("\r\n")) * 2 > text.count(QLatin1Char('\n'));
    QString plain = text;
    plain.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    m_draft->setKey({});
    m_draft->setKey(m_draftKey, plain);
    updateButton();
}

QString AnswerBox::text() const
{
    QString text = m_edit->toPlainText();
    if (m_crlf)
        text.replace(QLatin1Char('\n'), QLatin1StringView("\r\n"));
    return text;
}

void AnswerBox::setLongestText(qsizetype characters)
{
    m_longest = characters;
    updateButton();
}

QPushButton *AnswerBox::actButton() const
{
    return m_row->act();
}

void AnswerBox::forgetDraft()
{
    m_draft->clear();
}

void AnswerBox::updateButton()
{
    const QString text = m_edit->toPlainText();
    const bool tooLong = m_longest > 0 && text.size() > m_longest;
    m_row->act()->setEnabled(!tooLong && (!m_required || !text.trimmed().isEmpty()));
    m_row->act()->setToolTip(
        tooLong ? tr("The text is longer than %L1 characters. Shorten it.").arg(m_longest) : QString());
}

} // namespace agentee::ui
