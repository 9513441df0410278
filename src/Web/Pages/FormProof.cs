using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FunQuail.Web.Pages;

/// <summary>
/// Shows that a form was sent from a page of this server (OWASP: signed double submit is not needed, because the cookie's name
/// has the prefix <c>__Host-</c> where there is TLS, which no other site and no subdomain can write).
/// </summary>
internal static class FormProof
{
    /// <summary>The hidden field.</summary>
    public const string Field = "csrf";

    private const string Cookie = "form";
    private const string SecureCookie = "__Host-form";
    private const int Bytes = 32;

    /// <summary>What this browser's forms carry; made and sent with the answer when there is none yet.</summary>
    public static string For(HttpContext context)
    {
        if (Known(context) is { } known) return known;

        var proof = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(NameFor(context), proof, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return proof;
    }

    /// <summary>Whether the form has what the cookie has, and the browser does not say that it comes from elsewhere.</summary>
    public static bool IsProven(HttpContext context, IFormCollection form)
    {
        var site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) return false;

        return Known(context) is { } known && form[Field] is [{ } sent] && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(sent));
    }

    private static string? Known(HttpContext context) =>
        context.Request.Cookies[NameFor(context)] is { Length: > 0 and <= 64 } known ? known : null;

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? SecureCookie : Cookie;
}
