#pragma once

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace agentee::ui
{

/// JSON as text, with syntax colours. A syntax error stands under the text and its line is marked while
/// typing.
class JsonEditor : public QWidget
{
    Q_OBJECT
public:
    explicit JsonEditor(QWidget *parent = nullptr);
    ~JsonEditor() override;

    void setValue(const QJsonValue &value);
    /// Nothing while the text is not JSON (or, with requireObject, not an object).
    std::optional<QJsonValue> value() const;
    void setRequireObject(bool require);
    void setReadOnly(bool readOnly);
    /// Name for assistive technology.
    void setName(const QString &name);
    /// 1-based line of the syntax error; 0 when there is none.
    int errorLine() const { return m_errorLine; }
    QPlainTextEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited(); ///< by the person; ask value() whether it is JSON now

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void restyle();
    QPlainTextEdit *m_edit;
    QLabel *m_error;
    QObject *m_highlighter;
    QString m_text; ///< as last seen: colours are told as changes, too
    int m_errorLine = 0;
    bool m_requireObject = false;
    bool m_setting = false;
};

} // namespace agentee::ui
