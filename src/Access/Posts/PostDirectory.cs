using System.Collections.Frozen;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>
/// From the code of a post to the body a citizen reads beside an act: posts of officers by their body, the program's own duties, the
/// citizen himself. Of an agency only the code is known here; Exchange knows its name.
/// </summary>
public static class PostDirectory
{
    private const string Agency = "agency:";

    private static readonly Wording Program = new("Hệ thống tự động thực hiện", "The system itself");
    private static readonly Wording NoLonger = new("Chức vụ không có trong danh mục", "A post not on the list");

    private static readonly FrozenDictionary<string, Wording> Fixed = new Dictionary<string, Wording>
    {
        [Citizen.Post] = new("Chính công dân", "The citizen"),
        ["system:console"] = new("Người vận hành tại máy chủ", "The operator at the server"),
        ["system:person-trail"] = new("Hệ thống lập danh sách lượt xem", "The system, listing who looked"),
        ["system:sign-in"] = new("Hệ thống kiểm tra đăng nhập", "The system, checking a sign-in"),
    }.ToFrozenDictionary();

    /// <summary>The body of every code asked for.</summary>
    public static async Task<IReadOnlyDictionary<string, Wording>> BodiesAsync(
        Session session,
        IEnumerable<string> codes,
        CancellationToken cancellation
    )
    {
        var asked = codes.Distinct().ToArray();
        var posts = await session
            .Rows.Set<PostRow>()
            .AsNoTracking()
            .Where(row => asked.Contains(row.Code))
            .ToDictionaryAsync(row => row.Code, row => row.Post.Body, cancellation);
        return asked.ToDictionary(
            code => code,
            code => posts.TryGetValue(code, out var body) ? body : WithoutPost(code)
        );
    }

    private static Wording WithoutPost(string code) =>
        Fixed.TryGetValue(code, out var known) ? known
        : code.StartsWith("system:", StringComparison.Ordinal) ? Program
        : code.StartsWith(Agency, StringComparison.Ordinal)
            ? new($"Cơ quan có mã {code[Agency.Length..]}", $"The agency with the code {code[Agency.Length..]}")
        : NoLonger;
}
