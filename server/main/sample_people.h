#pragma once

#include <QLatin1StringView>

#include <array>

/// Who works at the sample companies.
namespace agentee::server::sample
{

struct Someone {
    QLatin1StringView id;
    QLatin1StringView mailbox;
    QStringView name;
    QStringView initials;
};

struct Company {
    QLatin1StringView id;
    QStringView name;
    QLatin1StringView domain;
    QStringView password;
    std::array<Someone, 5> people; ///< unused places have no mailbox
};

using namespace Qt::StringLiterals;

inline constexpr std::array<Company, 2> companies{{
    {"01930000-0000-7000-8000-000000000001"_L1, u"Northwind", "northwind.example"_L1, u"northwind",
        {{
            {"01930000-0000-7000-8000-000000000011"_L1, "ana"_L1, u"Ana Lindqvist", u"AL"},
            {"01930000-0000-7000-8000-000000000012"_L1, "binh"_L1, u"Trần Bình", u"TB"},
            {"01930000-0000-7000-8000-000000000013"_L1, "li"_L1, u"Li Wei", u"LW"},
            {"01930000-0000-7000-8000-000000000014"_L1, "maria"_L1, u"Мария Орлова", u"МО"},
            {"01930000-0000-7000-8000-000000000015"_L1, "sam"_L1, u"Sam Okafor", u"SO"},
        }}},
    {"01930000-0000-7000-8000-000000000002"_L1, u"Contoso", "contoso.example"_L1, u"contoso-lelystad",
        {{
            {"01930000-0000-7000-8000-000000000021"_L1, "carla"_L1, u"Carla Jansen", u"CJ"},
            {"01930000-0000-7000-8000-000000000022"_L1, "dirk"_L1, u"Dirk Visser", u"DV"},
        }}},
}};

} // namespace agentee::server::sample
