#pragma once

#include "ui/rendering/transcript_warmth.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace agentee::sync
{
class Store;
}

namespace agentee::client
{

/// Makes the first transcript quick: while a window is shown and nobody touches anything, it starts the
/// browser engine, if there is a transcript at all that the person could open. Once; afterwards there is
/// neither a timer nor anything that looks at events. Where the program did not outlive it, which a file
/// tells the next start, it is left until another version of the program is there.
class Warming : public QObject
{
    Q_OBJECT
public:
    /// `idle` is how long nobody must have touched anything. `maySpend` is asked then; a no is final until
    /// other transcripts arrive. `marker` is the file, which is there while the engine is being started; its
    /// folder must exist.
    Warming(QString marker, std::function<bool()> maySpend,
        std::chrono::milliseconds idle = std::chrono::seconds(6), QObject *parent = nullptr);
    ~Warming() override;

    /// Whose transcripts; null: nobody's. Must be told before the store is destroyed.
    void setStore(sync::Store *store);
    bool isDone() const { return m_state == State::Done; }

Q_SIGNALS:
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Cold, Loaded, Starting, Done };
    void wait();
    void look();
    void finish();
    bool hasFailedBefore() const;
    bool mark() const;
    const QString m_marker;
    const std::function<bool()> m_maySpend;
    const std::chrono::milliseconds m_idle;
    State m_state = State::Cold;
    QPointer<sync::Store> m_store;
    QElapsedTimer m_untouched;
    QTimer m_timer;
    ui::TranscriptWarmth m_warmth;
};

} // namespace agentee::client
