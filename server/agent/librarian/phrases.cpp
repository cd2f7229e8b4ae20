#include "server/agent/librarian/phrases.h"

#include <array>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

struct Row {
    Phrase phrase;
    std::array<const char16_t *, 3> texts; ///< in the order of Language
};

constexpr std::array<Row, 36> Rows{{
    {Phrase::Help,
        {u"I am the Librarian. I look things up in your company's proposals and quote what they say; I do "
         u"not make up "
         u"text. You can ask me, for example:\n\n"
         u"- What do we say about maintenance?\n- Draft the section Approach\n- Summarise the proposal\n"
         u"- What is missing?\n- Go to the next step\n- Set client to Harbour Trust\n"
         u"- Suggest in section Pricing: replace “30 days” with “45 days”\n- What does the handoff record "
         u"say?",
            u"Tôi là Thủ thư. Tôi tra cứu trong các đề án của công ty và trích nguyên văn; tôi không tự bịa "
            u"nội dung. "
            u"Bạn có thể hỏi, ví dụ:\n\n"
            u"- Chúng ta viết gì về bảo trì?\n- Soạn phần Giải pháp\n- Tóm tắt đề án\n- Còn thiếu gì?\n"
            u"- Chuyển sang bước tiếp theo\n- Đặt client thành Harbour Trust\n"
            u"- Đề xuất trong phần Giá: thay “30 ngày” bằng “45 ngày”\n- Biên bản bàn giao nói gì?",
            u"Я — Библиотекарь. Я ищу в предложениях вашей компании и привожу цитаты; сам я текст не "
            u"придумываю. "
            u"Можно спросить, например:\n\n"
            u"- Что мы пишем об обслуживании?\n- Составь раздел «Подход»\n- Кратко о предложении\n- Чего не "
            u"хватает?\n"
            u"- Перейди на следующий шаг\n- Установи client на Harbour Trust\n"
            u"- Предложи в разделе «Цена»: замени «30 дней» на «45 дней»\n- Что в записи о передаче?"}},
    {Phrase::OnlyQuotes,
        {u"I only quote what stands in your proposals; nothing here was made up.",
            u"Tôi chỉ trích những gì có trong các đề án của bạn; không có gì được bịa ra.",
            u"Я только цитирую ваши предложения; здесь ничего не придумано."}},
    {Phrase::FoundPassages,
        {u"This is what your proposals say:", u"Các đề án của bạn viết như sau:",
            u"Вот что говорят ваши предложения:"}},
    {Phrase::FoundNothing,
        {u"I found nothing about %1 in the proposals that you may see. I do not make anything up; try other "
         u"words.",
            u"Tôi không tìm thấy gì về %1 trong các đề án mà bạn được xem. Tôi không bịa ra nội dung; hãy "
            u"thử từ khác.",
            u"В доступных вам предложениях я ничего не нашёл о %1. Придумывать я не буду; попробуйте другие "
            u"слова."}},
    {Phrase::WhichSection,
        {u"Which section do you mean? This proposal has:", u"Bạn muốn nói đến phần nào? Đề án này có:",
            u"Какой раздел вы имеете в виду? В этом предложении есть:"}},
    {Phrase::Unreadable,
        {u"I could not read what I needed.", u"Tôi không đọc được những gì cần thiết.",
            u"Мне не удалось прочитать то, что нужно."}},
    {Phrase::DraftBegun,
        {u"I have put quotations into section %1, for you to work into a text.",
            u"Tôi đã đưa các trích dẫn vào phần %1 để bạn viết thành văn bản.",
            u"Я добавил цитаты в раздел %1, чтобы вы составили из них текст."}},
    {Phrase::DraftSuggested,
        {u"I have suggested quotations for section %1; what stands there was not changed.",
            u"Tôi đã đề xuất các trích dẫn cho phần %1; nội dung hiện có không bị thay đổi.",
            u"Я предложил цитаты для раздела %1; то, что в нём есть, не изменено."}},
    {Phrase::DraftNothing,
        {u"I found nothing in your proposals that fits section %1, so I have left it as it is. I do not make "
         u"anything up.",
            u"Tôi không tìm thấy gì trong các đề án hợp với phần %1 nên đã để nguyên. Tôi không bịa ra nội "
            u"dung.",
            u"Я не нашёл в ваших предложениях ничего для раздела %1 и оставил его как есть. Придумывать я не "
            u"буду."}},
    {Phrase::TooLong,
        {u"Section %1 is too long for me to change as a whole.", u"Phần %1 quá dài để tôi sửa toàn bộ.",
            u"Раздел %1 слишком длинный, чтобы я менял его целиком."}},
    {Phrase::QuotedFrom, {u"Quoted from:", u"Trích từ:", u"Процитировано из:"}},
    {Phrase::SummaryOf,
        {u"How the sections begin, in their own words:", u"Các phần mở đầu như sau, nguyên văn:",
            u"Как начинаются разделы, их собственными словами:"}},
    {Phrase::SummaryNothing,
        {u"There is no text yet that I could quote.", u"Chưa có văn bản nào để trích.",
            u"Текста, который можно процитировать, пока нет."}},
    {Phrase::MissingSections,
        {u"These sections say nothing yet:", u"Các phần này chưa có nội dung:", u"Эти разделы пока пусты:"}},
    {Phrase::MissingForStep,
        {u"The step after this one (%1) still needs:", u"Bước tiếp theo (%1) còn cần:",
            u"Для следующего шага (%1) ещё нужно:"}},
    {Phrase::OpenSuggestions,
        {u"Suggestions that wait for a decision: %1.", u"Số đề xuất đang chờ quyết định: %1.",
            u"Предложений правок, ожидающих решения: %1."}},
    {Phrase::NothingMissing,
        {u"Every section has text, and the next step needs nothing more. Whether the text is good is for you "
         u"to judge.",
            u"Mọi phần đều có nội dung và bước tiếp theo không cần gì thêm. Nội dung có tốt không là do bạn "
            u"đánh giá.",
            u"Во всех разделах есть текст, и для следующего шага всё готово. Хорош ли текст, решать вам."}},
    {Phrase::StepMoved,
        {u"The proposal now stands at the step %1.", u"Đề án hiện ở bước %1.",
            u"Предложение теперь на шаге %1."}},
    {Phrase::StepLast, {u"This is the last step.", u"Đây là bước cuối cùng.", u"Это последний шаг."}},
    {Phrase::FieldSet, {u"I have set %1.", u"Tôi đã đặt %1.", u"Я установил %1."}},
    {Phrase::FieldUnknown,
        {u"The proposal's data have no field %1.", u"Dữ liệu của đề án không có mục %1.",
            u"В данных предложения нет поля %1."}},
    {Phrase::FieldNeedsNumber,
        {u"%1 holds a number; the value that you gave is none.",
            u"%1 là một con số; giá trị bạn đưa không phải là số.", u"%1 — число, а вы указали не число."}},
    {Phrase::FieldsAre, {u"There is:", u"Hiện có:", u"Есть:"}},
    {Phrase::ChangeHow,
        {u"Tell me what to write, for example: Suggest in section Pricing: replace “30 days” with “45 days”. "
         u"Or put the "
         u"new text behind a colon, and I add it.",
            u"Hãy cho tôi biết cần viết gì, ví dụ: Đề xuất trong phần Giá: thay “30 ngày” bằng “45 ngày”. "
            u"Hoặc viết nội "
            u"dung mới sau dấu hai chấm, tôi sẽ thêm vào.",
            u"Скажите, что написать, например: Предложи в разделе «Цена»: замени «30 дней» на «45 дней». Или "
            u"напишите "
            u"новый текст после двоеточия, и я его добавлю."}},
    {Phrase::ChangeNotFound,
        {u"The section does not have the text %1.", u"Phần này không có đoạn %1.",
            u"В разделе нет текста %1."}},
    {Phrase::ChangeMade, {u"I have changed section %1.", u"Tôi đã sửa phần %1.", u"Я изменил раздел %1."}},
    {Phrase::ChangeSuggested,
        {u"I have suggested the change of section %1.", u"Tôi đã đề xuất sửa phần %1.",
            u"Я предложил правку раздела %1."}},
    {Phrase::DataSuggested,
        {u"I have suggested the change of the proposal's data.",
            u"Tôi đã đề xuất thay đổi dữ liệu của đề án.", u"Я предложил изменить данные предложения."}},
    {Phrase::WhyNotWritten,
        {u"It is a suggestion and not a change, because: %1",
            u"Đây là đề xuất chứ chưa phải thay đổi, vì: %1",
            u"Это предложенная, а не внесённая правка, потому что: %1"}},
    {Phrase::EarlierDecision,
        {u"Note: %1 decided against %2 before.", u"Lưu ý: %1 đã quyết định không chọn %2.",
            u"Обратите внимание: %1 уже отказался(-ась) от %2."}},
    {Phrase::EarlierReason, {u"The reason given: %1", u"Lý do: %1", u"Причина: %1"}},
    {Phrase::HandoffSays,
        {u"The handoff record by %1 says:", u"Biên bản bàn giao của %1 viết:",
            u"В записи о передаче от %1 сказано:"}},
    {Phrase::HandoffNone,
        {u"There is no handoff record about this proposal that you have sent or received.",
            u"Không có biên bản bàn giao nào về đề án này mà bạn đã gửi hoặc nhận.",
            u"Нет записей о передаче этого предложения, которые вы отправили или получили."}},
    {Phrase::SuggestionsNone,
        {u"No suggestion waits for a decision.", u"Không có đề xuất nào đang chờ quyết định.",
            u"Нет предложенных правок, ожидающих решения."}},
    {Phrase::SuggestionsAre,
        {u"These suggestions wait for a decision:", u"Các đề xuất đang chờ quyết định:",
            u"Эти предложенные правки ждут решения:"}},
    {Phrase::Failed,
        {u"I could not do that: %1", u"Tôi không làm được: %1", u"Мне не удалось это сделать: %1"}},
}};

consteval bool inOrder()
{
    for (std::size_t i = 0; i < Rows.size(); ++i) {
        if (static_cast<std::size_t>(Rows[i].phrase) != i)
            return false;
    }
    return static_cast<std::size_t>(Phrase::Failed) + 1 == Rows.size();
}
static_assert(inOrder());

} // namespace

QString say(Phrase phrase, Language language)
{
    return QString::fromUtf16(
        Rows.at(static_cast<std::size_t>(phrase)).texts.at(static_cast<std::size_t>(language)));
}

} // namespace agentee::server
