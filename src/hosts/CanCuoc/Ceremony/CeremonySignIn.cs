using CanCuoc.Access;
using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The two people of a key ceremony, each proving at the console to be the officer that he says.</summary>
internal static class CeremonySignIn
{
    private static readonly Wording First = new(
        "Người thứ nhất tự đăng nhập, không cho ai xem",
        "The first person signs in, unseen by others"
    );

    private static readonly Wording Second = new(
        "Người thứ hai tự đăng nhập, không cho ai xem",
        "The second person signs in, unseen by others"
    );

    private static readonly Wording NameToSignIn = new("  Tên đăng nhập", "Sign-in name");
    private static readonly Wording OwnPassword = new("  Mật khẩu", "Password");

    /// <summary>Both, or why not: the same person twice, a wrong password, a post that does not permit it.</summary>
    public static async Task<Outcome<(CeremonyPerson First, CeremonyPerson Second)>> AskAsync(
        OpenRegistry registry,
        CancellationToken cancellation
    )
    {
        if ((await AskAsync(First, registry, cancellation)).IsRefused(out var refusal, out var first))
            return refusal;
        if ((await AskAsync(Second, registry, cancellation)).IsRefused(out refusal, out var second))
            return refusal;
        return first.Authority.Actor == second.Authority.Actor ? KeyCeremony.SamePerson : (first, second);
    }

    private static async Task<Outcome<CeremonyPerson>> AskAsync(
        Wording who,
        OpenRegistry registry,
        CancellationToken cancellation
    )
    {
        Console.Error.WriteLine($"\n{who}");
        if (Questions.Ask<string>(NameToSignIn, typed => typed).IsRefused(out var refusal, out var name))
            return refusal;
        if (
            Questions
                .AskSecret<Passphrase>(OwnPassword, typed => Passphrase.Typed(typed))
                .IsRefused(out refusal, out var password)
        )
            return refusal;
        var entered = await registry.Do.SignIn.RunAsync(name, password.Reveal(), cancellation);
        if (entered.IsRefused(out refusal, out var officer))
            return refusal;
        if (officer.Posts.FirstOrDefault(MayHold) is not { } post)
            return Acts.NotPermitted.For(name);
        var seated = await registry.Do.Desks.SitAsync(officer.DeskAt(post), cancellation);
        return seated.IsRefused(out refusal, out var desk)
            ? refusal
            : new CeremonyPerson(desk.DisplayName, desk.Authority);
    }

    private static bool MayHold(Post post) => post.Role.Permissions.Contains(Permission.HoldKeyCeremony);
}
