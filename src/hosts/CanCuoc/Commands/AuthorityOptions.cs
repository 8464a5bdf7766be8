using System.CommandLine;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The options that say who signs cards. A demonstration is always signed by the specimen authority.</summary>
internal sealed class AuthorityOptions
{
    public static readonly Refusal Unnamed = new(
        "RUN-25",
        "Phải ghi tên cơ quan ký và hai địa chỉ: --organisation, --contact, --crl.",
        "The signing authority's name and its two addresses are needed: --organisation, --contact, --crl."
    );

    private readonly Option<string> country = new("--country")
    {
        Description = "Nước, hai chữ cái / country, two letters",
        DefaultValueFactory = _ => "VN",
    };

    private readonly Option<string> state = new("--state")
    {
        Description = "Quốc gia cấp thẻ như trong MRZ, ba chữ cái / issuing state as in the MRZ, three letters",
        DefaultValueFactory = _ => "VNM",
    };

    private readonly Option<string?> organisation = new("--organisation")
    {
        Description = "Tên cơ quan ký / name of the signing authority",
    };

    private readonly Option<string?> contact = new("--contact")
    {
        Description = "Địa chỉ để nước khác liên hệ / where other states ask",
    };

    private readonly Option<string?> revocationList = new("--crl")
    {
        Description = "Địa chỉ đăng danh sách thu hồi / where the revocation list is published",
    };

    public void AddTo(Command command)
    {
        command.Add(country);
        command.Add(state);
        command.Add(organisation);
        command.Add(contact);
        command.Add(revocationList);
    }

    public Outcome<SigningAuthority> Read(ParseResult parsed, OpenRegistry registry)
    {
        if (registry.IsDemonstration && parsed.GetValue(organisation) is null)
            return SigningAuthority.Specimen;
        if (
            parsed.GetValue(organisation) is not { } name
            || !Uri.TryCreate(parsed.GetValue(contact), UriKind.Absolute, out var asked)
            || !Uri.TryCreate(parsed.GetValue(revocationList), UriKind.Absolute, out var published)
        )
            return Unnamed;
        return new SigningAuthority(
            parsed.GetValue(country)!,
            parsed.GetValue(state)!,
            name.Trim().Normalize(),
            asked,
            published
        );
    }
}
