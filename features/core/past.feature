Feature: Profiles with a past
  What happened to a profile before makes no difference: a rejection, a change with the private key or a removal does not
  open or close it to later updates.

  Rule: Identify never replaces an identifier, whatever the private key has done to the profile

    Scenario Outline: The <identifier> is kept after three changes with the private key, found by <found by>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | tier         | one     |
      When the private key changes Jessica's profile to:
        | city | Rome      |
        | tier | (removed) |
      Then Jessica has:
        | city | Rome |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |
      When the private key changes Jessica's profile to:
        | <third> | <set> |
      Then Jessica has:
        | <third> | <set> |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |
      When the private key changes Jessica's profile to:
        | <third> | <changed> |
      Then Jessica has:
        | <third> | <changed> |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <found by>   | <value>   |
        | <identifier> | <old>     |
        | <third>      | <changed> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by     | value        | third | set              | changed          |
        | external ID | 1468 | 9999 | phone number | +16171000001 | email | old.me@yahoo.com | new.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value | third        | set          | changed      |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | phone number | +16171000001 | +16171000009 |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by | value            | third       | set  | changed |
        | phone number | +16171000001 | +16171000009 | email    | old.me@yahoo.com | external ID | 1468 | 9999    |

  Rule: Identify adds an identifier that the profile lacks, whatever happened to the others

    Scenario Outline: A missing <identifier> is added after the <third> was added, rejected and changed
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
        | tier       | one     |
      When Identify receives:
        | <found by> | <value> |
        | <third>    | <old>   |
      Then Jessica has:
        | <third> | <old> |
      When Identify receives:
        | <found by> | <value> |
        | <third>    | <new>   |
        | plan       | silver  |
      Then Jessica has:
        | plan | silver |
      When the private key changes Jessica's profile to:
        | <third> | <changed> |
        | city    | Rome      |
        | tier    | (removed) |
      Then Jessica has:
        | <third> | <changed> |
        | city    | Rome      |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
        | plan         | bronze  |
      Then Jessica has:
        | <identifier> | <added> |
        | plan         | bronze  |
      And Jessica is found by each identifier

      @ADD-ID
      Examples:
        | identifier  | added | found by     | value            | third        | old              | new              | changed            |
        | external ID | 1468  | email        | old.me@yahoo.com | phone number | +16171000001     | +16171000009     | +16171000007       |
        | external ID | 1468  | phone number | +16171000001     | email        | old.me@yahoo.com | new.me@yahoo.com | other.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by     | value        | third        | old          | new          | changed      |
        | email      | old.me@yahoo.com | external ID  | 1468         | phone number | +16171000001 | +16171000009 | +16171000007 |
        | email      | old.me@yahoo.com | phone number | +16171000001 | external ID  | 1468         | 9999         | 7777         |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value            | third       | old              | new              | changed            |
        | phone number | +16171000001 | external ID | 1468             | email       | old.me@yahoo.com | new.me@yahoo.com | other.me@yahoo.com |
        | phone number | +16171000001 | email       | old.me@yahoo.com | external ID | 1468             | 9999             | 7777               |

  @MIXED
  Rule: What stands beside a rejected identifier is processed, whatever happened before

    Scenario Outline: Properties beside a rejected <identifier> are processed after changes with the private key, found by <found by>
      Given Jessica has a profile with:
        | <found by>   | <value>       |
        | <identifier> | <old>         |
        | <third>      | <third value> |
        | plan         | gold          |
        | tier         | one           |
      When Identify receives:
        | <found by> | <value>     |
        | <third>    | <third new> |
        | plan       | silver      |
      Then Jessica has:
        | plan | silver |
      When the private key changes Jessica's profile to:
        | <identifier> | <changed>       |
        | <third>      | <third changed> |
        | city         | Rome            |
        | tier         | (removed)       |
      Then Jessica has:
        | <identifier> | <changed>       |
        | <third>      | <third changed> |
        | city         | Rome            |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | plan         | bronze  |
        | city         | Boston  |
      Then Jessica has:
        | plan | bronze |
        | city | Boston |
      When the private key changes Jessica's profile to:
        | <found by> | <value changed> |
      Then Jessica has:
        | <found by> | <value changed> |
      When Identify receives:
        | <found by>   | <value changed> |
        | <identifier> | <new>           |
        | plan         | gold            |
      Then Jessica has:
        | plan | gold |
      And Jessica still has:
        | <identifier> | <changed>       |
        | <third>      | <third changed> |

      Examples:
        | identifier   | old              | changed            | new              | found by     | value            | value changed      | third        | third value      | third new        | third changed      |
        | external ID  | 1468             | 7777               | 9999             | email        | old.me@yahoo.com | other.me@yahoo.com | phone number | +16171000001     | +16171000009     | +16171000007       |
        | external ID  | 1468             | 7777               | 9999             | phone number | +16171000001     | +16171000007       | email        | old.me@yahoo.com | new.me@yahoo.com | other.me@yahoo.com |
        | email        | old.me@yahoo.com | other.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             | 7777               | phone number | +16171000001     | +16171000009     | +16171000007       |
        | email        | old.me@yahoo.com | other.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     | +16171000007       | external ID  | 1468             | 9999             | 7777               |
        | phone number | +16171000001     | +16171000007       | +16171000009     | external ID  | 1468             | 7777               | email        | old.me@yahoo.com | new.me@yahoo.com | other.me@yahoo.com |
        | phone number | +16171000001     | +16171000007       | +16171000009     | email        | old.me@yahoo.com | other.me@yahoo.com | external ID  | 1468             | 9999             | 7777               |

  @PROP-UPDATE
  Rule: Identify updates properties, whatever happened to the identifiers

    Scenario Outline: Properties are updated after a rejected <identifier> and a removal
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
        | tier         | one     |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | plan         | silver  |
      Then Jessica has:
        | plan | silver |
      When Identify receives:
        | <found by> | <value> |
        | plan       | bronze  |
        | city       | Boston  |
      Then Jessica has:
        | plan | bronze |
        | city | Boston |
      When the private key changes Jessica's profile to:
        | tier | (removed) |
      Then Jessica has:
        | tier | null |
      When Identify receives:
        | <identifier> | <old> |
        | plan         | gold  |
        | tier         | two   |
      Then Jessica has:
        | plan | gold |
        | tier | two  |

      Examples:
        | identifier   | old              | new              | found by     | value            |
        | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |
