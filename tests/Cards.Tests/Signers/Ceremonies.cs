using System.Security.Cryptography.X509Certificates;
using CanCuoc.Chip.Trust;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards.Tests.Signers;

/// <summary>Key ceremonies of two people who do not exist.</summary>
internal static class Ceremonies
{
    public static readonly CeremonyPerson First = Person("Trần Thị Lan", 1);

    public static readonly CeremonyPerson Second = Person("Lê Văn Sơn", 2);

    /// <summary>Two months and three cards: limits that a test reaches.</summary>
    public static readonly SignerChoice Small = SignerChoice.Standard with { Limits = new(Months: 2, Cards: 3) };

    public static CeremonyPerson Person(string name, int officer, params Permission[] permissions) =>
        new(
            name,
            new Authority(
                $"officer:{officer}",
                "QT-01",
                "",
                [.. permissions.Length > 0 ? permissions : [Permission.HoldKeyCeremony, Permission.ReadProgramme]]
            )
        );

    public static Task<Outcome<HeldCeremony>> HoldAsync(
        this CardFactory factory,
        ActKind kind,
        Func<Act, KeyCeremony, Task<Outcome<HeldCeremony>>> work,
        CeremonyPerson? second = null
    ) =>
        factory.Registry.RunAsync(
            kind,
            async act =>
                KeyCeremony.Begin(act, First, second ?? Second).IsRefused(out var refusal, out var ceremony)
                    ? refusal
                    : await work(act, ceremony),
            First.Authority
        );

    public static Task<Outcome<HeldCeremony>> FoundAsync(
        this CardFactory factory,
        SignerChoice? choice = null,
        SigningAuthority? authority = null,
        FolderKind folder = FolderKind.Demonstration,
        CeremonyPerson? second = null
    ) =>
        factory.HoldAsync(
            FoundCountrySigner.Kind,
            (act, ceremony) =>
                new FoundCountrySigner(factory.Keys).RunAsync(
                    act,
                    ceremony,
                    authority ?? SigningAuthority.Specimen,
                    choice ?? SignerChoice.Standard,
                    folder,
                    default
                ),
            second
        );

    public static Task<Outcome<HeldCeremony>> IssueSignerAsync(this CardFactory factory, SignerLimits? limits = null) =>
        factory.HoldAsync(
            IssueDocumentSigner.Kind,
            (act, ceremony) =>
                new IssueDocumentSigner(factory.Keys).RunAsync(
                    act,
                    ceremony,
                    KeyAlgorithm.P256,
                    limits ?? SignerLimits.Standard,
                    default
                )
        );

    public static Task<Outcome<HeldCeremony>> RotateAsync(this CardFactory factory, SignerChoice? choice = null) =>
        factory.HoldAsync(
            RotateCountrySigner.Kind,
            (act, ceremony) =>
                new RotateCountrySigner(factory.Keys).RunAsync(act, ceremony, choice ?? SignerChoice.Standard, default)
        );

    public static Task<Outcome<HeldCeremony>> RevokeAsync(this CardFactory factory, int generation) =>
        factory.HoldAsync(
            RevokeDocumentSigner.Kind,
            (act, ceremony) =>
                new RevokeDocumentSigner(factory.Keys).RunAsync(
                    act,
                    ceremony,
                    generation,
                    X509RevocationReason.KeyCompromise,
                    default
                )
        );

    public static Task<Outcome<HeldCeremony>> IssueListsAsync(this CardFactory factory) =>
        factory.HoldAsync(
            IssueRevocationLists.Kind,
            (act, ceremony) => new IssueRevocationLists(factory.Keys).RunAsync(act, ceremony, default)
        );

    public static Task<Outcome<HeldCeremony>> SignMasterListAsync(
        this CardFactory factory,
        TrustStore? others = null
    ) =>
        factory.HoldAsync(
            SignMasterList.Kind,
            (act, ceremony) =>
                new SignMasterList(factory.Keys).RunAsync(act, ceremony, others ?? TrustStore.Empty, default)
        );

    public static async Task<SignersStatus> StatusAsync(this CardFactory factory) =>
        (
            await factory.Registry.RunAsync(
                ReadSigners.Kind,
                act => new ReadSigners(factory.Keys).RunAsync(act, default)
            )
        ).Value;

    public static async Task<TrustStore> TrustAsync(this CardFactory factory)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        return (await factory.Keys.TrustAsync(session, factory.Registry.Clock.GetUtcNow(), default)).Value;
    }

    /// <summary>Kind and identifiers of the facts that are recorded, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> FactsAsync(this CardFactory factory)
    {
        await using var session = await factory.Registry.Store.ReadAsync(default);
        return await session.ListAsync(
            "SELECT kind, identifiers FROM ledger.fact ORDER BY entry_id, ordinal",
            row => $"{row.GetString(0)} {row.GetString(1)}",
            default
        );
    }

    /// <summary>The codes of the checks that a card's data fail.</summary>
    public static async Task<IReadOnlyList<string>> JudgeAsync(
        this CardFactory factory,
        Card card,
        TrustStore trust,
        DateTimeOffset now
    )
    {
        var content = await factory.Registry.RunAsync(
            OpenChip.Kind,
            act => new OpenChip(factory.Keys).RunAsync(act, card.Id, default)
        );
        using var memory = content.Value;
        return
        [
            .. PassiveAuthentication
                .Judge(memory.Content, trust, now)
                .Where(check => !check.IsPassed)
                .Select(check => check.Reason!.Code),
        ];
    }
}
