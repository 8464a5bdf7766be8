using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>
/// A citizen's authority: his own record and nothing else. Whose record that is stands in the authority alone, so that an
/// operation for citizens takes no person from the page and none can ask for another's.
/// </summary>
public static class Citizen
{
    /// <summary>The post under which a citizen's own looks are recorded.</summary>
    public const string Post = "citizen";

    private const string Actor = "citizen:";

    public static Authority AuthorityOf(PersonId person) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Actor}{person.Value}"), Post, "", Role.Citizen.Permissions);

    /// <summary>The person a citizen's authority was made for; null when it is no citizen's.</summary>
    public static PersonId? PersonOf(Authority authority) =>
        authority.Actor.StartsWith(Actor, StringComparison.Ordinal)
        && long.TryParse(
            authority.Actor.AsSpan(Actor.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var person
        )
            ? new PersonId(person)
            : null;
}
