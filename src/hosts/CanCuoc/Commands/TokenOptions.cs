using System.CommandLine;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The options that name the token in which the keys that sign cards are made and used.</summary>
internal sealed class TokenOptions
{
    public static readonly Refusal HalfNamed = new(
        "RUN-21",
        "Phải chỉ cả --token-library và --token.",
        "Both --token-library and --token are needed."
    );

    private readonly Option<string?> library = new("--token-library")
    {
        Description =
            "Thư viện PKCS#11 của token giữ khóa ký thẻ; nếu thiếu thì khóa ở kho khóa của thư mục / PKCS#11 library of "
            + "the token with the card-signing keys; else they are in the folder's key store",
    };

    private readonly Option<string?> label = new("--token") { Description = "Nhãn của token / label of the token" };

    private readonly Option<string?> pinFile = new("--token-pin-file")
    {
        Description = "Tệp chứa PIN của token; nếu thiếu thì hỏi / file with the token's PIN; else it is asked for",
    };

    public void AddTo(Command command)
    {
        command.Add(library);
        command.Add(label);
        command.Add(pinFile);
    }

    /// <summary>What was named; a source of null when nothing was.</summary>
    public Outcome<NamedToken> Read(ParseResult parsed) =>
        (parsed.GetValue(library), parsed.GetValue(label)) switch
        {
            (null, null) => new NamedToken(Source: null),
            ({ } path, { } name) => new NamedToken(new TokenSource(path, name, parsed.GetValue(pinFile))),
            _ => HalfNamed,
        };

    internal sealed record NamedToken(TokenSource? Source);
}
