#pragma once

#include <QObject>

#include <memory>

namespace agentee::ui
{

/// What a person asked their desktop for, for all programs: colours that stand apart more, and nothing that
/// moves for its own sake. Asked without waiting; until the desktop has answered, and where there is none
/// that could, nothing is wished for.
class SystemWishes : public QObject
{
    Q_OBJECT
public:
    explicit SystemWishes(QObject *parent = nullptr);
    ~SystemWishes() override;

    bool moreContrast() const { return m_moreContrast; }
    bool lessMotion() const { return m_lessMotion; }

Q_SIGNALS:
    void changed();

private:
    class Source;
    void take(bool moreContrast, bool lessMotion);

    bool m_moreContrast = false;
    bool m_lessMotion = false;
    std::unique_ptr<Source> m_source;
};

} // namespace agentee::ui
