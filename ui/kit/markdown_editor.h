#pragma once

#include "ui/kit/bounded_text_edit.h"
#include "ui/kit/place_keys.h"

#include <memory>

namespace agentee::ui
{

class FindBar;
class MarkdownHighlighter;

/// The editor of one section: Markdown with syntax colours and spelling, a comfortable line width, list and
/// emphasis helpers, find. Tab moves on; in a list it indents, and moves on after Escape.
class MarkdownEditor : public BoundedTextEdit
{
    Q_OBJECT
public:
    explicit MarkdownEditor(QWidget *parent = nullptr);
    ~MarkdownEditor() override;
    static KeyedPlace keys();

    /// Replaces everything and forgets the undo history: another document. Any line ends; remembered for
    /// text().
    void setText(const QString &text);
    /// The text with the line ends of the last setText() or applyExternalText(): unchanged lines keep theirs,
    /// others get the dominant one.
    QString text() const;
    /// Somebody else's change to the same document: applied as the smallest edit, one undo step, keeping
    /// cursor, selection and scroll position. Does not emit modifiedByPerson().
    void applyExternalText(const QString &text);

    /// Read-only looks read-only and says why. An empty reason makes it editable again.
    void setReadOnlyReason(const QString &reason);
    QString readOnlyReason() const { return m_readOnlyReason; }

    void setSpellCheckEnabled(bool enabled);
    bool isSpellCheckEnabled() const;
    /// Dictionary name such as `en_US`; names without a dictionary leave the spelling unmarked.
    void setSpellCheckLanguage(const QString &language);

    /// Empty: the platform's font for code.
    void setFontFamily(const QString &family);

    void toggleBold();
    void toggleItalic();
    void insertLink();
    /// The paragraph with the cursor: text, a heading, a smaller one, and text again. The section's own
    /// heading stays what it is.
    void changeHeading();
    void showFindBar();

Q_SIGNALS:
    /// The person typed, pasted, undid or used a helper. Not for setText() and applyExternalText().
    void modifiedByPerson();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addKeys();
    void wrapSelection(const QString &mark);
    bool continueList();
    bool indentList(bool deeper);
    void markCurrentLine();
    void updateMargins();
    void restyle();
    void colourWhenRead();

    std::unique_ptr<MarkdownHighlighter> m_highlighter;
    FindBar *m_findBar;
    PlaceKeys *m_keys = nullptr;
    QString m_readOnlyReason;
    QString m_fontFamily;
    QString m_original; ///< with its line ends
    bool m_external = false; ///< the text changes, but nobody types
    bool m_dark = false;
    bool m_styled = false;
    bool m_tabLeaves = false; ///< Escape was the last key
};

} // namespace agentee::ui
