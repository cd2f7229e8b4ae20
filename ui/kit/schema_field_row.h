#pragma once

#include "ui/kit/card.h"
#include "ui/kit/schema_field_input.h"

#include <utility>

class QLabel;
class QLayout;
class QToolButton;

namespace agentee::ui
{

class ElidedLabel;
class SchemaGroupInput;

/// One object of a list, as a card: a line that tells which one, and its fields below, made when it is first
/// unfolded.
class SchemaRow : public Card
{
    Q_OBJECT
public:
    /// `spec` is that of the objects.
    SchemaRow(const SchemaSpec &spec, QWidget *parent);

    void setValue(const QJsonObject &value);
    QJsonObject value() const;
    /// Whether it is the row that was, or is now, `value`.
    bool stands(const QJsonObject &value) const;
    void setReadOnly(bool readOnly);
    bool isBusy() const;
    bool hasSyntaxError() const;
    void showError(const QStringList &path, const QString &message);
    void clearErrors();
    bool hasErrors() const { return !m_errors.isEmpty(); }
    bool focusError();
    void focusInput();
    void setUnfolded(bool unfolded);
    bool isUnfolded() const { return m_unfolded; }
    /// Its place in the list: what it is called while empty, and which ways it can move.
    void setPlace(int index, int count);
    QString summary() const;
    void focusMove(bool up);
    void focusRemove();

Q_SIGNALS:
    void edited(); ///< by the person
    void moveAsked(int by); ///< -1 up, 1 down
    void removeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QLayout *row, const QString &icon, const QString &name);
    void makeFields();
    void showMessage();
    void showSummary();
    void restyle();
    SchemaSpec m_spec;
    QJsonObject m_base; ///< as last given from outside
    SchemaGroupInput *m_group = nullptr;
    QToolButton *m_fold;
    ElidedLabel *m_summary;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    QLabel *m_message;
    QList<std::pair<QStringList, QString>> m_errors;
    QStringList m_ownErrors;
    int m_index = 0;
    int m_count = 1;
    bool m_unfolded = false;
    bool m_readOnly = false;
};

} // namespace agentee::ui
