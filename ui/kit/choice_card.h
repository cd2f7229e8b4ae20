#pragma once

#include <QRadioButton>

namespace agentee::ui
{

/// A large radio choice: a title, and a sentence that says what will happen. Exclusive among siblings of one
/// parent, like every QRadioButton.
class ChoiceCard : public QRadioButton
{
    Q_OBJECT
public:
    ChoiceCard(const QString &title, const QString &sentence, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QString m_sentence;
};

} // namespace agentee::ui
