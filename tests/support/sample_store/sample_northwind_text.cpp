#include "tests/support/sample_store/sample_northwind_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace agentee::tests::text
{

QString summary()
{
    return uR"(## Summary

The municipality of Lervik asks for the retrofit of **quay 3 and quay 4** in the inner harbour: 212 metres of
sheet-pile wall from 1968, the fendering, and the power supply for ships at berth.

We propose to replace the wall in front of the old one, section by section, so that one of the two quays stays open
at any time. Ferry traffic is interrupted for *eleven nights* instead of the nine weeks that the tender expects.

- 212 m of combined wall, founded in bedrock
- shore power for two berths, 2 × 1.6 MVA
- completion by 30 September 2027

)"_s;
}

QString approach()
{
    return uR"(## Technical approach

The retrofit replaces the sheet-pile wall with a combined wall of tubular king piles and intermediate sheets. The new
wall stands 1.8 m in front of the old one; the gap is filled with graded rock and capped with concrete.

### Working from the water

All piling is done from a jack-up barge. The quay itself carries no crane loads during the works, which keeps the ferry
terminal open and removes the need for temporary strengthening.

### Corrosion protection

King piles get a 600 µm epoxy coating down to 2 m below the sea bed, and sacrificial anodes designed for thirty years.
Monitoring follows `EN 13174`.

| Zone | Protection | Design life |
|---|---|---|
| Splash | coating and 8 mm allowance | 50 years |
| Submerged | coating and anodes | 30 years, renewable |
| Buried | 2 mm allowance | 75 years |

)"_s;
}

QString approachByBinh()
{
    QString changed = approach();
    changed.replace(u"a 600 µm epoxy coating down to 2 m below the sea bed"_s,
        u"an 800 µm polyester coating down to 3 m below the sea bed"_s);
    return changed;
}

QString schedule()
{
    return uR"(## Schedule

Works start after the herring season, on 1 March 2027, and end on 30 September 2027.

1. Mobilisation and surveys: four weeks
2. Quay 3, piling and infill: nine weeks
3. Quay 4, piling and infill: ten weeks
4. Shore power and paving: six weeks

The eleven nights without ferry traffic are agreed with the operator and fall between Monday and Thursday.

)"_s;
}

QString risks()
{
    return uR"(## Risks

**Boulders in the moraine.** Borings 7 and 9 met boulders of up to 0.9 m. We pre-drill every king pile between them and
carry the cost in the unit rate.

**Contaminated sediment.** Samples show TBT above the guideline in the first 0.4 m. Dredged material goes to the
licensed site at Skogn; the price holds for up to 2,400 m³.

)"_s;
}

QString pricing()
{
    return uR"(## Pricing

| Item | Amount (EUR) |
|---|---:|
| Mobilisation | 410,000 |
| Combined wall | 5,960,000 |
| Shore power | 1,280,000 |
| Paving and fendering | 870,000 |
| **Total** | **8,520,000** |

Prices are fixed until 31 December 2026 and exclude value-added tax.

)"_s;
}

QString team()
{
    return uR"(## Team

Ana Lindqvist leads the project. Trần Bình is responsible for structures, Li Wei for electrical works. Мария Орлова
reviews geotechnical questions; Sam Okafor is the client's contact during the works.
)"_s;
}

QString shortBody(const QString &title, const QString &sentence)
{
    return u"## %1\n\n%2\n\n"_s.arg(title, sentence);
}

namespace
{

QJsonObject field(const QString &type, const QString &title, const QString &description = {})
{
    QJsonObject object{{u"type"_s, type}, {u"title"_s, title}};
    if (!description.isEmpty())
        object.insert(u"description"_s, description);
    return object;
}

QJsonObject proposalSchema()
{
    QJsonObject deadline = field(u"string"_s, u"Deadline"_s, u"The day by which the offer has to be in."_s);
    deadline.insert(u"format"_s, u"date"_s);
    QJsonObject currency = field(u"string"_s, u"Currency"_s);
    currency.insert(u"enum"_s, QJsonArray{u"EUR"_s, u"USD"_s, u"SEK"_s, u"VND"_s});
    QJsonObject amount = field(u"number"_s, u"Amount"_s);
    amount.insert(u"minimum"_s, 0);
    QJsonObject budget = field(u"object"_s, u"Budget"_s);
    budget.insert(u"properties"_s, QJsonObject{{u"amount"_s, amount}, {u"currency"_s, currency}});
    QJsonObject requirements =
        field(u"array"_s, u"Requirements"_s, u"What the client must get, one line each."_s);
    requirements.insert(u"items"_s, QJsonObject{{u"type"_s, u"string"_s}});
    QJsonObject client = field(u"string"_s, u"Client"_s);
    client.insert(u"minLength"_s, 1);
    QJsonObject schema = field(u"object"_s, u"Proposal"_s);
    schema.insert(u"properties"_s,
        QJsonObject{{u"client"_s, client}, {u"deadline"_s, deadline}, {u"budget"_s, budget},
            {u"requirements"_s, requirements}, {u"confidential"_s, field(u"boolean"_s, u"Confidential"_s)}});
    schema.insert(u"required"_s, QJsonArray{u"client"_s});
    return schema;
}

} // namespace

models::Workflow proposalWorkflow()
{
    using Kind = models::Gate::Kind;
    return {.key = u"proposal"_s,
        .version = 1,
        .title = u"Proposal"_s,
        .description = u"From the client's brief to an offer that is ready to be sent."_s,
        .steps = {{u"brief"_s, u"Brief"_s, u"What the client asks for, and by when."_s,
                      {{Kind::SectionFilled, u"summary"_s}}},
            {u"technical_proposal"_s, u"Technical proposal"_s, u"What is built, and how."_s,
                {{Kind::SectionFilled, u"technical-approach"_s}, {Kind::NoOpenSuggestions, {}}}},
            {u"pricing"_s, u"Pricing"_s, u"What it costs, and on what terms."_s,
                {{Kind::SectionFilled, u"pricing"_s}, {Kind::StatePresent, u"/budget/amount"_s}}},
            {u"review"_s, u"Review"_s, u"Colleagues read it before the client does."_s,
                {{Kind::NoOpenSuggestions, {}}}},
            {u"submit"_s, u"Submit"_s, u"The offer goes out."_s, {}}},
        .stateSchema = proposalSchema(),
        .initialState = {{u"client"_s, QString()}},
        .templateSections = {{u"summary"_s, u"Summary"_s,
                                 u"## Summary\n\nWhat is offered, in three sentences.\n\n"_s},
            {u"technical-approach"_s, u"Technical approach"_s,
                u"## Technical approach\n\nHow it is built.\n\n"_s},
            {u"schedule"_s, u"Schedule"_s, u"## Schedule\n\nFrom when to when.\n\n"_s},
            {u"pricing"_s, u"Pricing"_s, u"## Pricing\n\nWhat it costs.\n"_s}},
        .translations = {}};
}

QJsonObject harbourState()
{
    return {{u"client"_s, u"Municipality of Lervik"_s}, {u"deadline"_s, u"2026-12-11"_s},
        {u"budget"_s, QJsonObject{{u"amount"_s, 8'520'000}, {u"currency"_s, u"EUR"_s}}},
        {u"requirements"_s,
            QJsonArray{u"One quay open at any time"_s, u"Shore power for two berths"_s,
                u"Completion by 30 September 2027"_s}},
        {u"confidential"_s, true}};
}

} // namespace agentee::tests::text
