#include "ui/workspace/section_buffer.h"

#include "models/text_merge.h"
#include "sync/draft_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::ui
{

SectionBuffer::SectionBuffer(sync::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(400ms);
    connect(&m_timer, &QTimer::timeout, this, &SectionBuffer::flush);
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this,
        [this](const models::Id &, const QList<models::Id> &sectionIds) {
            if (!m_sectionId || (!sectionIds.isEmpty() && !sectionIds.contains(*m_sectionId)))
                return;
            if (const auto section = m_store.workspaces().section(*m_sectionId); section && !section->deleted)
                takeStoreText(section->markdown);
        });
}

SectionBuffer::~SectionBuffer()
{
    save(); // nobody is told of anything any more
}

QString SectionBuffer::draftKey() const
{
    return u"section/"_s + models::idText(*m_sectionId);
}

void SectionBuffer::keepDraft()
{
    const QJsonObject draft =
        isDirty() ? QJsonObject{{u"base"_s, m_base}, {u"text"_s, m_text}} : QJsonObject();
    if (const auto kept = m_store.drafts().keep(draftKey(), draft); !kept)
        Q_EMIT failed(kept.error());
}

void SectionBuffer::open(std::optional<models::Id> sectionId)
{
    flush();
    m_timer.stop();
    m_theirs.reset();
    m_sectionId = sectionId;
    const auto section = sectionId ? m_store.workspaces().section(*sectionId) : std::nullopt;
    if (!section)
        m_sectionId.reset();
    m_base = section ? section->markdown : QString();
    m_text = m_base;
    if (m_sectionId) {
        const QJsonObject draft = m_store.drafts().draft(draftKey());
        if (const QString typed = draft.value("text"_L1).toString(); !draft.isEmpty() && typed != m_base) {
            m_text = typed;
            const QString now = m_base;
            m_base = draft.value("base"_L1).toString();
            takeStoreText(now);
        }
    }
    Q_EMIT overlapChanged();
}

void SectionBuffer::setTyped(const QString &text)
{
    if (!m_sectionId || text == m_text)
        return;
    m_text = text;
    m_timer.start();
}

void SectionBuffer::flush()
{
    // What has arrived is in the store before it is told.
    if (const auto section = m_sectionId ? m_store.workspaces().section(*m_sectionId) : std::nullopt;
        section && !section->deleted && isDirty()) {
        takeStoreText(section->markdown);
        if (!isDirty())
            keepDraft();
    }
    save();
}

void SectionBuffer::save()
{
    m_timer.stop();
    if (!m_sectionId || !isDirty())
        return;
    if (m_theirs) {
        keepDraft();
        return;
    }
    const QString before = std::exchange(m_base, m_text);
    if (const auto written = m_store.workspaces().writeSectionFrom(*m_sectionId, before, m_text); !written) {
        m_base = before;
        keepDraft();
        Q_EMIT failed(written.error());
    } else {
        keepDraft();
    }
}

void SectionBuffer::takeStoreText(const QString &theirs)
{
    if (theirs == m_base && !m_theirs)
        return;
    const bool wasOverlapping = m_theirs.has_value();
    if (!isDirty() || theirs == m_text) {
        const bool shown = theirs != m_text;
        m_base = theirs;
        m_text = theirs;
        m_theirs.reset();
        if (shown)
            Q_EMIT textReplaced();
    } else {
        const models::MergeResult merged =
            models::mergeTexts(m_base, m_text, theirs, tr("yours"), tr("theirs"));
        if (merged.clean) {
            m_base = theirs;
            m_theirs.reset();
            if (merged.text != m_text) {
                m_text = merged.text;
                Q_EMIT textReplaced();
            }
            m_timer.start();
        } else {
            m_theirs = theirs;
            keepDraft();
        }
    }
    if (wasOverlapping != m_theirs.has_value())
        Q_EMIT overlapChanged();
}

void SectionBuffer::keepMine()
{
    if (!m_theirs)
        return;
    m_base = *std::exchange(m_theirs, std::nullopt);
    flush();
    Q_EMIT overlapChanged();
}

void SectionBuffer::takeTheirs()
{
    if (!m_theirs)
        return;
    m_base = *std::exchange(m_theirs, std::nullopt);
    m_text = m_base;
    keepDraft();
    Q_EMIT textReplaced();
    Q_EMIT overlapChanged();
}

} // namespace agentee::ui
