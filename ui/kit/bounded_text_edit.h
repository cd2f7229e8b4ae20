#pragma once

#include <QPlainTextEdit>

namespace agentee::ui
{

class Banner;

/// A field for plain text that takes what is pasted or dropped into it up to a bound. What does not fit is
/// refused as a whole, with a sentence at the foot of the field that goes with the next change; what was in
/// the field stays as it is. Typing is not bounded: whoever takes the text says what is too long.
///
/// Files are no text: they are refused with a sentence, too.
class BoundedTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// `longest`: of the whole text after pasting, in UTF-16 units.
    explicit BoundedTextEdit(qsizetype longest, QWidget *parent = nullptr);

    /// The sentence that is shown now; empty: none.
    QString refusal() const;

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool event(QEvent *event) override;

private:
    void refuse(const QString &sentence, const QString &nextStep);
    void placeRefusal();

    const qsizetype m_longest;
    Banner *m_refusal = nullptr; ///< made when it is needed
};

} // namespace agentee::ui
