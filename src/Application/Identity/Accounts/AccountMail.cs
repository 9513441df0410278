using FunQuail.Application.Common.Mail;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>The messages that accounts get. They leave when the command is stored.</summary>
internal sealed class AccountMail(IJobQueue jobs, PublicAddress address)
{
    public void AskToConfirm(string userName, string email, string token) => Send(email, "Confirm your e-mail address",
        $"""
        Hello {userName},

        somebody gave this address for an account on {address.Domain}. If it was you, open this link within a week:

        {address.At($"/confirm?token={token}")}

        If it was not you, do nothing.
        """);

    public void TellOfAccount(string userName, string email) => Send(email, "You have an account already",
        $"""
        Hello {userName},

        somebody gave your address for another account on {address.Domain}. If it was you, log in to the one that you have, or
        choose a new password for it:

        {address.At("/forgot")}

        If it was not you, do nothing: nobody but you can confirm the address.
        """);

    public void OfferReset(string userName, string email, string token) => Send(email, "Choose a new password",
        $"""
        Hello {userName},

        somebody asked for a new password for your account on {address.Domain}. If it was you, open this link within a day:

        {address.At($"/reset?token={token}")}

        If it was not you, do nothing: your password stays as it is.
        """);

    public void TellPasswordChanged(string userName, string email) => Send(email, "Your password was changed",
        $"""
        Hello {userName},

        the password of your account on {address.Domain} was changed, and its other sessions were ended.
        If it was not you, choose a new one at once:

        {address.At("/forgot")}
        """);

    public void TellEmailChanged(string userName, string formerEmail) => Send(formerEmail, "Your e-mail address was changed",
        $"""
        Hello {userName},

        your account on {address.Domain} has another e-mail address from now on, and this one gets no more messages.
        If it was not you, write to whoever runs the server.
        """);

    public void TellApproved(string userName, string email) => Send(email, "Your account is ready",
        $"""
        Hello {userName},

        your account on {address.Domain} was approved. You can log in now:

        {address.At("/login")}
        """);

    private void Send(string to, string subject, string text) => jobs.Enqueue(SendMail.Kind, new SendMail(to, subject, text));
}
