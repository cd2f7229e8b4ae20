#pragma once

#include <QPushButton>

namespace agentee::ui
{

/// A button whose words give way to its icon where there is no room for them. Give it a tool tip.
class YieldingButton : public QPushButton
{
    Q_OBJECT
public:
    /// `iconName`: by its freedesktop name; shown instead of the words, never beside them.
    explicit YieldingButton(const QString &iconName, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    const QIcon m_icon;
};

} // namespace agentee::ui
