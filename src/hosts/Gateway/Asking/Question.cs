using System.Text;
using System.Text.Json;
using CanCuoc.Exchange;
using CanCuoc.Vocabulary;

namespace CanCuoc.Gateway.Asking;

/// <summary>A question as it stands in the body of a request.</summary>
/// <param name="Number">The person's number; or</param>
/// <param name="Alias">the identifier by which the agency knows the person.</param>
/// <param name="Purpose">Code of a purpose that the agreement covers.</param>
/// <param name="Ground">The article of law; the citizen reads it.</param>
/// <param name="Reference">The agency's own case number; may be left out.</param>
/// <param name="Claims">What the agency believes of each field.</param>
internal sealed record Question(
    string? Number,
    string? Alias,
    string? Purpose,
    string? Ground,
    string? Reference,
    IReadOnlyDictionary<ExchangeField, string?>? Claims
)
{
    public static readonly Refusal Unreadable = new(
        "GAT-03",
        "Nội dung không phải câu hỏi đúng dạng JSON; hãy xem trường được nêu và /openapi/v1.json.",
        "The body is not a question in JSON; see the field named and /openapi/v1.json."
    );

    public static readonly Refusal NamesTwo = new(
        "GAT-04",
        "Chỉ nêu số định danh hoặc mã của cơ quan, không nêu cả hai.",
        "Name the person by number or by the agency's identifier, not by both."
    );

    public static readonly Refusal Unfit = new(
        "GAT-11",
        "Giá trị trống, dài quá 200 ký tự hoặc có ký tự không hợp lệ.",
        "The value is missing, longer than 200 characters or holds characters that are no text."
    );

    private const int Longest = 200;

    public static Outcome<Question> Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Question>(body, WireJson.Options) is { } question
                ? question
                : Unreadable.For("$");
        }
        catch (JsonException fault)
        {
            return Unreadable.For(fault.Path is { Length: > 2 } path ? path[2..] : "$");
        }
    }

    /// <summary>Whom and what is asked.</summary>
    public Outcome<VerificationQuestion> Read()
    {
        if (Number is not null && Alias is not null)
            return NamesTwo.For("alias");
        if (FirstUnfit() is { } unfit)
            return Unfit.For(unfit);
        PersonalNumber? number = null;
        if (Number is not null)
        {
            if (PersonalNumber.Read(Number).IsRefused(out var refusal, out var read))
                return refusal.For("number");
            number = read;
        }
        return new VerificationQuestion(
            number,
            Alias,
            Claims?.ToDictionary(claim => claim.Key, claim => claim.Value!) ?? []
        );
    }

    private string? FirstUnfit() =>
        Alias is not null && !IsText(Alias)
            ? "alias"
            : Claims
                ?.Where(claim => !IsText(claim.Value))
                .Select(claim => $"claims.{JsonNamingPolicy.CamelCase.ConvertName($"{claim.Key}")}")
                .FirstOrDefault();

    private static bool IsText(string? text) =>
        text is { Length: > 0 and <= Longest }
        && !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
