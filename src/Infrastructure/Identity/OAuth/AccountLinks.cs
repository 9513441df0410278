namespace FunQuail.Infrastructure.Identity.OAuth;

/// <summary>
/// What ties applications and tokens to the accounts' table, which another part of this module owns: what goes with an account,
/// and what makes the nodes forget what they remember of it. The one read that joins the accounts is
/// <see cref="Access.AccessReads"/>.
/// </summary>
public static class AccountLinks
{
    /// <summary>Run once, when both sides exist.</summary>
    public const string Sql = """
        ALTER TABLE oauth_application ADD CONSTRAINT fk_oauth_application_owner_id
            FOREIGN KEY (owner_id) REFERENCES account (id) ON DELETE CASCADE;
        ALTER TABLE application_token ADD CONSTRAINT fk_application_token_account_id
            FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
        ALTER TABLE authorization_code ADD CONSTRAINT fk_authorization_code_account_id
            FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
        ALTER TABLE token_family ADD CONSTRAINT fk_token_family_account_id
            FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;

        CREATE TRIGGER tell_access_gone AFTER DELETE ON account FOR EACH STATEMENT EXECUTE FUNCTION tell_access();
        -- By row, since a save of an account names every column, whether it changes or not.
        CREATE TRIGGER tell_access_changed AFTER UPDATE ON account FOR EACH ROW
            WHEN ((OLD.actor_id, OLD.password_hash, OLD.security_stamp, OLD.is_active, OLD.is_administrator, OLD.permissions,
                OLD.two_factor_enabled) IS DISTINCT FROM
                (NEW.actor_id, NEW.password_hash, NEW.security_stamp, NEW.is_active, NEW.is_administrator, NEW.permissions,
                NEW.two_factor_enabled))
            EXECUTE FUNCTION tell_access();
        """;
}
