#pragma once

#include "ui/collaboration/status_chip.h"

#include <QWidget>

namespace agentee::ui
{

class Avatar;
class ElidedLabel;
class TextLabel;

/// What stands over a card about somebody's act: their disc, a sentence, a quieter line, and a word about how
/// it stands.
class CardHeader : public QWidget
{
    Q_OBJECT
public:
    explicit CardHeader(QWidget *parent = nullptr);

    /// `id` and `name` of the person whose disc it is.
    void setPerson(const QString &id, const QString &name);
    void setSentence(const QString &sentence);
    void setMeta(const QString &line);
    void setStatus(StatusChip::Kind kind, const QString &word);
    QString sentence() const;
    QString status() const { return m_chip->text(); }

private:
    Avatar *m_avatar;
    TextLabel *m_sentence;
    ElidedLabel *m_meta;
    StatusChip *m_chip;
};

} // namespace agentee::ui
