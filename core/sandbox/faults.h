#pragma once

#include "core/base/result.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <array>

namespace core {

/// What the sandbox can be asked to do wrong.
enum class Fault {
    Create429, ///< 429 before the call is accepted
    Create500, ///< 500 before the call is accepted
    CreateAccepted500, ///< 500 after it was accepted: the call goes on
    CreateCut, ///< accepted, then the connection is closed without an answer
    CreateTimeout, ///< accepted, never answered
    CallbackLost,
    CallbackLate,
    CallbackDoubled,
    CallbackReordered, ///< sent after the one that follows it
    RelayDrop, ///< the WebSocket breaks in the middle of the assistant's talk
    ModelSlow, ///< the first token comes late
    ModelStall, ///< the stream stops in the middle and stays open
    ModelBroken, ///< an event that is not JSON
    ModelCut, ///< the connection closes before the end
    Model429, ///< wait for a second
    Model500,
    Model401,
    ModelRefuse, ///< the connection closes before any answer
    Model404,
    Model429Long, ///< wait for half a minute
    ModelContext, ///< context too long, only for a request of many messages
    ModelFilter, ///< finish_reason content_filter, and not a word
    Count,
};

/// Rolls the dice for each fault, the same way for the same seed, and counts what was injected.
class Faults {
public:
    /// Reads "create-cut=0.2,callback-lost=0.1": names with a probability from 0 to 1. Empty means no faults.
    /// Errors: Malformed for an unknown name (the message lists the known ones) or a bad probability.
    static Result<Faults> parse(const QString& spec, quint32 seed);
    static QStringList names();

    Faults() = default;

    /// The fault of that name lets its first `after` occasions pass, and then strikes at most `times` (0: without end).
    /// Errors: Malformed for an unknown name.
    Result<void> limit(const QString& name, int after, int times);

    /// True when the fault shall happen now; counted.
    bool strikes(Fault fault);
    int injected(Fault fault) const { return row(fault).injected; }
    int injected(const QString& name) const; ///< 0 for an unknown name
    /// "create-cut 2, model-stall 1"; "none" when nothing was injected.
    QString summary() const;

private:
    struct Row {
        double probability = 0;
        int injected = 0;
        int after = 0; ///< occasions that pass first
        int most = 0; ///< injections; 0 = no limit
        QRandomGenerator dice {}; ///< one each, so that one fault does not shift the other's luck
    };
    const Row& row(Fault fault) const { return m_rows[std::size_t(fault)]; }

    std::array<Row, std::size_t(Fault::Count)> m_rows {};
};

} // namespace core
