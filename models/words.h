#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace agentee::models
{

/// The words that stand for an enum's values on the wire and in databases: one table serves both directions.
///
///     constexpr Words<Role, 2> roleWords{{{{Role::Viewer, "viewer"_L1}, {Role::Owner, "owner"_L1}}}};
template <typename Enum, std::size_t Count>
struct Words {
    std::array<std::pair<Enum, QLatin1StringView>, Count> pairs;

    /// Whether the table has exactly the values from 0 to `last`, in their order. Asserted beside every
    /// table, so that a new value cannot be forgotten in its middle.
    consteval bool complete(Enum last) const
    {
        for (std::size_t i = 0; i < Count; ++i) {
            if (static_cast<std::size_t>(pairs[i].first) != i || pairs[i].second.isEmpty())
                return false;
        }
        return static_cast<std::size_t>(last) + 1 == Count;
    }

    QString word(Enum value) const { return pairs.at(static_cast<std::size_t>(value)).second; }

    /// Nothing for a word that is not in the table; case counts.
    std::optional<Enum> value(QStringView word) const
    {
        const auto found =
            std::ranges::find_if(pairs, [word](const auto &pair) { return pair.second == word; });
        return found == pairs.end() ? std::nullopt : std::optional(found->first);
    }
};

} // namespace agentee::models
