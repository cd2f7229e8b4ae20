#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace agentee::sync
{

/// Whether this computer slept between two looks at its clocks. Pure: no clock, no timer.
class SleepGap
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// `every`: how far looks are apart when nothing comes between them.
    explicit SleepGap(Milliseconds every);
    /// `wall` since any epoch, as people set it; `steady` never goes back, and on some systems stands still
    /// during sleep. A clock that is set forward counts as sleep. The first look never does.
    bool look(Milliseconds wall, Milliseconds steady);

private:
    struct Look {
        Milliseconds wall;
        Milliseconds steady;
    };
    Milliseconds m_every;
    std::optional<Look> m_last;
};

/// Tells when connections that were opened before may be dead without anybody having said so: this computer
/// slept, or the system reports another network. Lives in the thread that makes it, whose event loop must
/// run.
class NetworkChanges : public QObject
{
    Q_OBJECT
public:
    explicit NetworkChanges(QObject *parent = nullptr);
    /// This computer slept, as somebody knows; the clocks do not tell of it again.
    void wokeUp();

Q_SIGNALS:
    void changed();

private:
    bool look();
    SleepGap m_gap;
    QTimer m_look;
};

} // namespace agentee::sync
